import { z } from 'zod';
import { DaySchema, IdSchema } from './primitives.ts';

/** The kinds of upper-tier authority. */
export const AREA_KINDS = [
  'county',
  'unitary',
  'metropolitan',
  'london-borough',
  'city-of-london',
] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

/** The regions of England, as the Office for National Statistics names them, from north to south. */
export const REGIONS = [
  'North East',
  'North West',
  'Yorkshire and The Humber',
  'East Midlands',
  'West Midlands',
  'East of England',
  'London',
  'South East',
  'South West',
] as const;
export type Region = (typeof REGIONS)[number];

/** The police force areas of England. */
export const POLICE_FORCE_AREAS = [
  ...['Avon and Somerset', 'Bedfordshire', 'Cambridgeshire', 'Cheshire', 'City of London'],
  ...['Cleveland', 'Cumbria', 'Derbyshire', 'Devon and Cornwall', 'Dorset', 'Durham', 'Essex'],
  ...['Gloucestershire', 'Greater Manchester', 'Hampshire', 'Hertfordshire', 'Humberside'],
  ...['Kent', 'Lancashire', 'Leicestershire', 'Lincolnshire', 'Merseyside'],
  ...['Metropolitan Police', 'Norfolk', 'North Yorkshire', 'Northamptonshire', 'Northumbria'],
  ...['Nottinghamshire', 'South Yorkshire', 'Staffordshire', 'Suffolk', 'Surrey', 'Sussex'],
  ...['Thames Valley', 'Warwickshire', 'West Mercia', 'West Midlands', 'West Yorkshire'],
  'Wiltshire',
] as const;

const CodeSchema = z
  .string()
  .regex(/^E\d{8}$/, 'an official code such as E08000034')
  .describe('An official code of nine characters: E08000034.');

const PointSchema = z
  .strictObject({
    lat: z.number().min(49.8).max(55.9).describe('Degrees north.'),
    long: z
      .number()
      .min(-6.5)
      .max(1.8)
      .describe('Degrees east; west of Greenwich is below nought.'),
  })
  .describe('A point inside the area, to two decimals, for a map.');

/** The upper-tier local authority areas of England. */
export const AreasRegisterSchema = z
  .array(
    z.strictObject({
      id: IdSchema,
      name: z.string().min(1).describe('The name that people use.'),
      ons_name: z
        .string()
        .min(1)
        .optional()
        .describe('The name in official statistics, where it is another.'),
      council: z.string().min(1).describe('The council, in full.'),
      code: CodeSchema,
      former_codes: z.array(CodeSchema).default([]),
      kind: z.enum(AREA_KINDS),
      region: z.enum(REGIONS),
      police_force_area: z.enum(POLICE_FORCE_AREAS),
      point: PointSchema,
      districts: z
        .array(z.string().min(1))
        .default([])
        .describe('The districts of a county, each with a council of its own.'),
      replaced: z
        .strictObject({
          from: DaySchema.describe('The first day of the new council.'),
          councils: z.array(z.string().min(1)).min(1),
        })
        .optional()
        .describe('The councils that were abolished into this one.'),
    }),
  )
  .min(1);
export type Area = z.output<typeof AreasRegisterSchema>[number];

import { z } from 'zod';
import { ActorSchema } from '../actor.ts';

/** The share of meetings a member is expected at. */
export const AttendanceSchema = z
  .strictObject({
    kind: z.literal('attendance'),
    member_percent: z
      .number()
      .min(0)
      .max(100)
      .optional()
      .describe('The member in person, at least.'),
    with_deputy_percent: z.number().min(0).max(100).optional().describe('Member or deputy.'),
    expected: z.enum(['regular', 'every-meeting']).optional().describe('Where no number is given.'),
    of: ActorSchema.optional().describe('Whose attendance, where only one class of member.'),
  })
  .describe('How much attendance is expected.');

/** Whether and on what terms a member may send someone else. */
export const DeputiesSchema = z
  .strictObject({
    kind: z.literal('deputies'),
    rule: z
      .enum(['required', 'expected', 'allowed', 'by-permission', 'on-request', 'not-allowed'])
      .describe(
        'required: every member must name one. expected: a member who cannot attend should send someone. by-permission: someone must agree first. on-request: a member may ask for one.',
      ),
    named: z
      .boolean()
      .optional()
      .describe('True where the deputy is named or designated beforehand.'),
    authority: z.enum(['full', 'same-as-member']).optional(),
    voting: z.boolean().optional(),
    permission_from: ActorSchema.optional().describe('Who agrees, or is asked.'),
    permission_for: z
      .enum(['sending', 'nature'])
      .optional()
      .describe('What is agreed first: that someone is sent, or what is delegated to them.'),
    of: ActorSchema.optional().describe('Whose deputies, where only one class of member.'),
  })
  .describe('Who may attend in a member’s place.');

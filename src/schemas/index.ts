/** The public door of the schemas. */
export * from './actor.ts';
export * from './area.ts';
export * from './arrangements.ts';
export * from './assessment.ts';
export * from './codebook.ts';
export * from './content.ts';
export * from './correction.ts';
export * from './directory.ts';
export * from './evaluation.ts';
export * from './evidence.ts';
export * from './glossary.ts';
export * from './guide.ts';
export * from './lock.ts';
export * from './partnership.ts';
export * from './period.ts';
export * from './primitives.ts';
export * from './question.ts';

export * from './registers.ts';
export * from './release.ts';
export * from './requirement.ts';
export * from './second-reading.ts';
export * from './source.ts';
export * from './statement.ts';
export * from './values/index.ts';

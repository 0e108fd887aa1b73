import type { GuideBlock } from '../../schemas/index.ts';
import type { Arrangements } from '../catalogue/catalogue.ts';
import { STATES } from '../catalogue/states.ts';
import { statementOn } from '../catalogue/statements.ts';
import { mainBodies } from '../catalogue/tiers.ts';
import { cellOf } from '../cell/cell.ts';
import { shortAnswer } from '../cell/short-answer.ts';
import { headingId, SILENCES, type GUIDE_HEADINGS } from './headings.ts';
import type { GuideView } from './view.ts';

/** A line of the summary: what a list item begins with, and the rest of its words. */
export interface SummaryLine {
  lead: string | undefined;
  text: string;
}

export interface SummarySection {
  id: string;
  heading: string;
  /** Paragraphs stand before items. */
  paragraphs: readonly string[];
  items: readonly SummaryLine[];
}

/** An office or group that a newcomer can turn to, as the document gives it. */
export interface Office {
  label: string;
  anchor: string;
  answer: string;
}

/** A guide on one side of paper, for induction. */
export interface GuideSummary {
  glance: SummarySection;
  offices: readonly Office[];
  disagreement: SummarySection;
  silences: SummarySection;
}

/** Who can be asked: fields of the whole or of the main meeting, in the order of the sheet. */
const OFFICES = [
  ['leadership', 'lead-representatives'],
  ['leadership', 'delegates'],
  ['chairing', 'chair'],
  ['chairing', 'vice-chair'],
  ['scrutiny', 'scrutineer'],
  ['structure', 'support'],
] as const;

/** About four lines of the sheet: what a list goes on with stands on the page of the partnership. */
const LETTERS = 360;

/** What of a guide a newcomer needs first: its own words in short, and the offices of the record. */
export const summaryOf = ({ guide, arrangements }: GuideView): GuideSummary => {
  const section = (heading: (typeof GUIDE_HEADINGS)[number]): SummarySection => {
    const blocks = guide.data.sections.find((one) => one.heading === heading)?.blocks ?? [];
    return {
      id: headingId(heading),
      heading,
      paragraphs: blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text.trim()),
      items: blocks.filter(({ kind }) => kind === 'item').map(lineOf),
    };
  };
  return {
    glance: section('At a glance'),
    offices: officesOf(arrangements),
    disagreement: section('When agencies disagree'),
    silences: section(SILENCES),
  };
};

/** “When a meeting must stop.” and what follows: the first words of an item where they end within a line. */
function lineOf({ text }: GuideBlock): SummaryLine {
  const [, lead, rest] = /^([^.?:]{3,60}\.) (.+)$/su.exec(text.trim()) ?? [];
  return lead === undefined || rest === undefined
    ? { lead: undefined, text: text.trim() }
    : { lead, text: rest };
}

function officesOf(arrangements: Arrangements): Office[] {
  const [main] = mainBodies(arrangements.bodies);
  return OFFICES.flatMap(([topic, field]) => {
    const statement =
      statementOn(arrangements, topic, field) ??
      (main && statementOn(arrangements, topic, field, main.id));
    if (!statement) return [];
    const { answer, state } = cellOf(statement, arrangements);
    return [
      {
        label: statement.field.label,
        anchor: statement.anchor,
        answer: STATES[state].isAbsence
          ? STATES[state].label
          : shortAnswer({ ...answer, summary: answer.full }, LETTERS).text,
      },
    ];
  });
}

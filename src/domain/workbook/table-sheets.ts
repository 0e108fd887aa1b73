/** A sheet of rows of one table: its columns in their order, with the head and width of each. */
export interface TableSheet {
  table: string;
  name: string;
  columns: readonly (readonly [column: string, head: string, width: number])[];
  /** What an empty cell of it means. */
  empty: string;
  /** False where a topic has none: they are of the document as a whole. */
  ofTopics?: boolean;
}

const AREA = ['area_name', 'Area', 4] as const;
const EDITION = ['edition', 'Document', 6] as const;

/** The sheets of tables, in their order. */
export const TABLE_SHEETS: readonly TableSheet[] = [
  {
    table: 'statements',
    name: 'Answers',
    columns: [
      ['id', 'Id', 7],
      AREA,
      EDITION,
      ['topic_name', 'Topic', 4],
      ['field_name', 'Question', 5],
      ['body_name', 'About', 5],
      ['state_name', 'State', 4],
      ['value', 'Answer', 12],
      ['per_year', 'Meetings a year', 3],
      ['readings', 'Ways to read it', 3],
      ['quotations', 'Quotations', 3],
      ['note', 'Why, or what was searched', 9],
      ['url', 'Address', 7],
    ],
    empty:
      'Meetings a year: the answer gives no number, or is about something else. Why: the answer needs no more words.',
  },
  {
    table: 'evidence',
    name: 'Quotations',
    columns: [
      ['id', 'Id', 7],
      AREA,
      ['about_name', 'Rests on it', 4],
      ['statement', 'Id of the answer', 6],
      ['finding', 'Id of the finding', 6],
      ['quotation', 'The document’s own words', 12],
      ['role_name', 'What they do', 4],
      ['locator', 'Place', 5],
      ['source_title', 'Document', 7],
    ],
    empty:
      'Id of the answer, id of the finding: the words carry something else; the words of a body carry neither.',
  },
  {
    table: 'members',
    name: 'Members',
    columns: [
      ['id', 'Id', 7],
      AREA,
      ['body_name', 'Body', 5],
      ['name', 'As printed', 7],
      ['agency_type_name', 'Type of agency', 5],
      ['sector_name', 'Sector', 4],
      ['capacity_name', 'Capacity', 4],
      ['seats', 'Seats', 2.5],
      ['role', 'Post, level or heading', 6],
      ['reading', 'Only in this reading', 5],
      ['locator', 'Place', 5],
    ],
    empty:
      'Seats: the document gives no number. Post: it names none. Only in this reading: the entry is in every reading of the list.',
  },
  {
    table: 'contributions',
    name: 'Money',
    columns: [
      ['id', 'Id', 7],
      AREA,
      ['agency', 'As printed', 6],
      ['agency_type_name', 'Type of agency', 5],
      ['is_total', 'Printed total', 2.5],
      ['financial_year', 'Financial year', 3],
      ['amount_pounds', 'Amount', 4],
      ['state_name', 'State', 3],
      ['reading', 'Only in this reading', 5],
      ['quotation', 'The document’s own words', 8],
      ['locator', 'Place', 5],
    ],
    empty:
      'Amount: our copy has lost or displaced the figure; it is not nought. Type of agency: the line is no agency.',
  },
  {
    table: 'assessments',
    name: 'Findings',
    columns: [
      ['id', 'Id', 7],
      AREA,
      EDITION,
      ['ask_name', 'Requirement', 6],
      ['shown_as', 'Finding', 5],
      ['can_be_gap', 'Can be a gap', 2.5],
      ['reason', 'Why', 12],
      ['kind_name', 'Kind', 5],
      ['force_name', 'Force', 4],
      ['confidence_name', 'Certainty', 4],
      ['regime_name', 'Law or guidance', 5],
      ['requirement', 'Id of the requirement', 5],
      ['url', 'Address', 7],
    ],
    empty: 'None is empty.',
    ofTopics: false,
  },
  {
    table: 'requirements',
    name: 'Requirements',
    columns: [
      ['id', 'Id', 5],
      ['ask_name', 'Requirement', 6],
      ['regime_name', 'Law or guidance', 5],
      ['statement', 'What is asked, in our words', 10],
      ['who', 'Of whom', 5],
      ['kind_name', 'Kind', 5],
      ['document_name', 'Where it would stand', 4],
      ['force_name', 'Force', 4],
      ['citation', 'Provision', 6],
      ['confidence_name', 'Certainty', 4],
      ['in_force', 'In force', 3],
      ['note', 'Note', 6],
    ],
    empty:
      'Requirement: a row of background that asks nothing. In force: with its body of law. Note: we have none.',
    ofTopics: false,
  },
  {
    table: 'sources',
    name: 'Sources',
    columns: [
      ['id', 'Id', 6],
      ['title', 'Title', 8],
      ['publisher', 'Publisher', 6],
      ['kind_name', 'Kind', 4],
      ['document_date', 'Date', 3],
      ['date_estimated', 'Date estimated', 2.5],
      ['read_on', 'Read on', 3],
      ['complete', 'Whole copy', 2.5],
      ['missing', 'Missing from our copy', 7],
      ['faults', 'Faults', 9],
      ['address', 'Address', 7],
      ['sha256', 'SHA-256 of the text read', 6],
    ],
    empty: 'Date, address: not known. Missing, faults: none.',
  },
  {
    table: 'areas',
    name: 'Areas',
    columns: [
      ['area_code', 'Code', 3],
      ['name', 'Area', 5],
      ['council', 'Council', 6],
      ['kind_name', 'Kind', 4],
      ['region', 'Region', 4],
      ['police_force_area', 'Police force area', 4],
      ['edition', 'Document read', 9],
    ],
    empty: 'Document read: nobody has read one of this area yet.',
  },
];

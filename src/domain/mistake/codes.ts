/**
 * Every kind of mistake that reading, checking and verifying the content can report. The level stands
 * here and nowhere else; a code that is not listed does not compile. `npm run check -- --list` prints it.
 */

interface MistakeKind {
  level: 'error' | 'warning';
  /** What the code means, in a line. */
  means: string;
}

const error = (means: string) => ({ level: 'error', means }) as const;
const warning = (means: string) => ({ level: 'warning', means }) as const;

export const MISTAKES = {
  // Files
  'missing-file': error('A register, or a whole folder of records, is not there.'),
  'public-file-in-our-place': error('A file in public has the name of something the build writes.'),
  'empty-folder': warning('A folder holds nothing.'),
  'unexpected-file': error('A file stands where no file of that name belongs.'),
  'bad-address': error('A line of the register of addresses cannot be read or kept.'),
  'not-a-file': error(
    'A link or a folder stands where a file belongs, or the system does not let it be read.',
  ),
  'file-too-large': error('A file is larger than any record can be.'),
  'not-utf-8': error('A file is not text in UTF-8.'),
  'text-misread': error('A text in UTF-8 was read as another encoding: â€™ stands for ’.'),
  'empty-file': error('A file holds nothing.'),
  'arrangements-without-partnership': error('A folder has arrangements but no partnership.yaml.'),
  'partnership-without-arrangements': error('A folder has a partnership.yaml but no arrangements.'),

  // Syntax
  'yaml-syntax': error('A file is not well-formed YAML.'),
  'yaml-alias': error('A value is an alias (*name) of another.'),
  'yaml-tag': error('A value has a tag (!name), which would make it something else.'),
  'conflict-mark': error('A file holds two versions that were not merged.'),
  'line-break': error('A file has line breaks that only very old programs write.'),
  'value-not-as-typed': error('A value is read as another than was typed: 4.10 as 4.1.'),
  'text-cut': error('A text ends at a # that starts a comment.'),
  'nested-too-deep': error(
    'Lists and mappings stand inside each other deeper than any record does.',
  ),
  'duplicate-key': error('A key stands twice in one mapping.'),

  // Shape
  'unknown-key': error('A key is not one of those the record takes.'),
  'missing-key': error('A key that the record needs is not there.'),
  'wrong-type': error('A value is of another type: a number where text belongs, say.'),
  'not-allowed': error('A value is not one of the allowed words.'),
  'unknown-state': error('A statement is in a state that is not one of the six.'),
  'unknown-kind': error('A value is of a kind that does not exist.'),
  'bad-form': error('A text does not have the form it needs, such as an id or an address.'),
  'empty-list': error('A list has fewer items than it needs.'),
  'empty-text': error('A text is empty.'),
  'text-too-long': error('A text is longer than any that a record needs.'),
  'number-too-small': error('A number is smaller than it can be.'),
  'number-too-large': error('A number is larger than it can be.'),
  'impossible-date': error('A date does not exist in the calendar, or is not in ISO form.'),
  'amount-not-pence': error('An amount of money is not a whole number of pence.'),
  'quotation-too-long': error('A quotation has more words than a short quotation may.'),
  'stated-without-evidence': error('A statement that needs a quotation has none.'),
  'silent-without-search': error(
    'A document is called silent without a record of what was searched.',
  ),

  // Findings on requirements
  'unknown-requirement': error('A requirement is not in the catalogue.'),
  'requirement-not-written': error('A finding stands where none is to be written.'),
  'missing-assessment': error('Something that is to be looked for has no finding.'),
  'findings-differ': error('Findings on requirements that ask the same differ.'),
  'asked-twice': error('A requirement stands under two asks.'),
  'asked-nowhere': error('A requirement stands under no ask.'),
  'context-asked': error('A row that asks nothing stands under an ask.'),
  'ask-of-two-documents': error('An ask has requirements that would stand in different documents.'),
  'ask-without-question': error('An ask that may be a gap has no question to put on a visit.'),
  'confirmed-without-grounds': error(
    'A requirement is confirmed, but its text was not read and no two public sites tell it.',
  ),
  'probable-without-grounds': error(
    'A requirement is called probable, but its text was not read and no public site tells it.',
  ),
  'paragraph-of-no-guidance': error('A paragraph is given for a requirement of no guidance.'),
  'rests-on-assessed-document': error('A requirement rests on a document that is assessed here.'),
  'finding-not-for-row': error('A finding is not one the requirement’s force or certainty allows.'),
  'not-found-on-incomplete-copy': error('Nothing was found in a copy that lacks pages.'),
  'finding-contradicts-statements': error('A finding and the statements it bears on disagree.'),
  'finding-not-apart': error(
    'A finding is said to differ from the statements it bears on, and does not.',
  ),
  'second-reading-without-findings': error(
    'A second reading stands beside no findings of that name.',
  ),
  'unknown-ask': error(
    'An ask is named that is not in the list, or is not looked for in the arrangements.',
  ),
  'difference-not-settled': error('Two readers differ and nothing settles it.'),
  'settled-otherwise': error('A finding, or a state, is not the one that was settled last.'),
  'difference-not-kept': error(
    'The record differs from a second reading that does not keep what the first said.',
  ),
  'succeeds-in-a-circle': error(
    'Requirements, editions, partnerships or terms are said to succeed each other in a circle.',
  ),
  'assessments-without-arrangements': error('Findings stand beside no arrangements of that name.'),
  'unknown-bearing': error('A requirement bears on a field that is not in the register.'),

  // Corrections
  'corrections-without-arrangements': error(
    'Corrections stand beside no arrangements of that name.',
  ),
  'unknown-statement': error('A statement is named that the arrangements do not have.'),
  'settled-before-received': error('A correction is settled before it was received.'),

  // Places and names
  'unknown-topic': error('A topic is not in the register.'),
  'unknown-body': error('A body is not one of the bodies of the arrangements.'),
  'unknown-field': error('A field is not one of the fields of its topic.'),
  'wrong-scope': error('A statement on a body stands under the whole, or the other way round.'),
  'kind-not-for-field': error('A value is of a kind that its field does not take.'),
  'read-not-as-said': error(
    'A document is said to be read whole, and `otherwise` says that it was not.',
  ),
  'missing-statement': error('A required field has no statement in any state.'),
  'unknown-agency-type': error('A type of agency is not in the register.'),
  'unknown-area': error('An area is not in the register.'),
  'unknown-glossary-term': error('A glossary entry points to a term that is not there.'),
  'unknown-partnership': error('A partnership is named that has no record.'),
  'unknown-regime': error('A regime is not in the register.'),
  'unknown-role': error('A role is not in the register.'),
  'unknown-term': error('A term is not in the vocabulary of its field.'),
  'unknown-vocabulary': error('A field names a vocabulary that does not exist.'),
  'unknown-source': error('A source is not registered, or not one the arrangements rest on.'),
  'unknown-locator': error('A locator is not a section of the source’s outline.'),
  'names-itself': error('A thing names itself where it should name another.'),
  'duplicate-id': error('An id stands twice where it must be unique.'),
  'duplicate-name': error('Two things of one list have the same name.'),
  'reserved-id': error('An id stands for something else: the whole, or another page.'),
  'unknown-edition': error('An edition is named that the partnership does not have.'),
  'statement-not-amended': error('An amendment makes a statement on a topic it does not name.'),
  'area-not-of-partnership': error('A body is said to serve an area outside its partnership.'),
  'duplicate-area-code': error('Two areas have the same official code.'),
  'duplicate-district': error('A district stands in two areas, or twice in one.'),
  'area-not-in-directory-once': error('An area has no entry in the directory, or several.'),
  'read-of-other-areas': error('A record is called that of a partnership of other areas.'),
  'field-without-guide': error('A field has no rule and no worked case in the codebook.'),
  'too-few-cases': error('A field that “At a glance” shows has too few worked cases.'),
  'case-not-as-worded': error(
    'A worked case is said to read otherwise than the site words its value.',
  ),
  'unknown-glance-field': error('A row of “At a glance” shows a field that is not there.'),
  'unknown-question': error('A question is said to be related to one that is not there.'),
  'unknown-question-field': error('A question rests on a field that is not there.'),
  'computed-not-for-field': error('An answer is to be worked out from a field of another kind.'),
  'glossary-form-twice': error('Two glossary terms are written the same way and not told apart.'),

  // Statements
  'term-without-evidence': error('A term of a list of several has no quotation of its own.'),
  'for-unknown-term': error('Evidence is said to carry a term that the value does not list.'),
  'label-wider-than-words': error('The label of a term says more than the words quoted for it.'),
  'and-for-or': error('Two things are joined with “and” where the source says “or”.'),
  'standing-not-as-printed': error('A provision stands firmer, or less firm, than its words.'),
  'word-not-of-field': error('A field is said to give a word that it does not have.'),
  'value-says-nothing': error('A value has a kind and nothing else.'),
  'contradiction-with-one-reading': error(
    'A contradiction is recorded with fewer than two readings.',
  ),
  'reading-without-content': error('A reading has neither a value nor a meaning.'),
  'silent-on-incomplete-copy': error('A document is called silent though the copy is incomplete.'),
  'silent-on-incomplete-copy-explained': warning(
    'A document is called silent though the copy is incomplete; a note gives the reason.',
  ),
  'elsewhere-is-own-source': error('The other document named is one the arrangements rest on.'),
  'duplicate-member': error('The same row stands twice in one list of members or agencies.'),
  'law-after-document': error('Arrangements are read under a law that came after them.'),
  'dates-out-of-order': error('Something ends before it starts.'),
  'implausible-date': error('A date exists and can be none of a document or reading of ours.'),
  'second-reading-too-early': error('The second reading is dated before the first.'),
  'year-twice': error('A line of contributions gives the same year twice.'),
  'total-does-not-add-up': error('A total is said to match its lines and does not.'),
  'total-adds-up': error('A total is said not to match its lines, or not to tell, and matches.'),
  'total-cannot-be-told': error('A total is said not to match lines that cannot all be read.'),
  'total-can-be-told': error('A total is said not to tell though every line can be read.'),
  'quorum-agency-without-seat': warning('A quorum names an agency that has no seat on the body.'),
  'quorum-larger-than-list': warning(
    'A quorum asks for more than the closed list of members holds.',
  ),
  'reports-to-itself': error('A body is said to report to itself.'),
  'reports-to-cycle': warning('Bodies are said to report to each other in a circle.'),
  'lead-does-not-lead': warning('A body has the tier lead, and the record says that others lead.'),
  'no-leading-body': error('No body of the arrangements is of the tier main or lead.'),

  // Guides
  'guide-syntax': error(
    'A guide or method page is not well-formed Markdown, or has nothing at its top.',
  ),
  'guide-code': error('A guide or method page holds code: an import, an element or an expression.'),
  'guide-markup': error('A guide holds markup that guides do not use, such as a link.'),
  'guide-directive': error('A directive is not one of those of a guide, or lacks a part.'),
  'guide-headings': error('A guide does not have the twelve headings in their order.'),
  'guide-without-arrangements': error('A guide stands beside no arrangements of its name.'),
  'guide-cites-nothing': error('A guide cites a thing that is not there.'),
  'guide-cites-silence': error('A guide tells something and cites that nothing is said.'),
  'guide-without-citation': error('A paragraph or list item of a guide cites nothing.'),
  'guide-abbreviation': error('An abbreviation in a guide is not in the glossary.'),
  'guide-figure': error('A figure in a guide is not in what is cited for it.'),

  // Method pages
  'heading-level': error('A heading of a method page is empty, of level 1, or skips a level.'),
  'duplicate-order': error('Two method pages have the same place in their list.'),
  'method-link': error(
    'A link of a method page, or one to it, leads to no page or heading of ours and not to the web.',
  ),
  'method-picture': error('A picture of a method page is not there, or has no words in its place.'),

  // Characters
  'hidden-character': error('A text holds a control character or one that cannot be seen.'),
  'text-not-one-line': error('A text runs over lines, or has a space at one of its ends.'),
  'mixed-alphabets': error('A word mixes the letters of two alphabets.'),
  'word-too-long': error('A word is longer than the line of a phone.'),
  'opens-like-a-formula': error('A text opens with a sign that makes a spreadsheet run it.'),

  'markup-in-text': error('A text of a record holds markup, which readers would see as typed.'),
  'text-unfinished': error('A text holds a word that stands for one still to be written.'),

  // Web addresses
  'address-not-public': error('A web address leads nowhere on the public web.'),
  'address-passed-on': warning(
    'A web address is of a service that shares files or shortens addresses.',
  ),

  // Words
  'person-name': error('A text holds a person’s name.'),
  'e-mail-address': error('A text holds an e-mail address.'),
  'telephone-number': error('A text holds a telephone number.'),
  'word-of-judgement': error('Our own prose judges a partnership.'),

  // Sources and evidence
  'opening-too-long': error('The opening words of a section are more than are needed to find it.'),
  'source-not-in-lock': error('The lock has no entry for a source that is quoted or searched.'),
  'lock-source-differs': error(
    'The lock was made from another text, or another reading, of a source.',
  ),
  'lock-rules-differ': error('The lock was made under other normalisation rules.'),
  'lock-unknown-source': error('The lock has an entry for a source that is not registered.'),
  'source-left-out': error('Evidence names no source where the arrangements rest on several.'),
  'locator-left-out': error('Evidence has no locator, and the lock has no section for its words.'),
  'quotation-not-in-lock': error('A quotation has not been found again in its source.'),
  'stale-quotation-in-lock': error('The lock holds a quotation that no record makes.'),
  'term-not-in-lock': error('A searched term has not been counted in its source.'),
  'term-not-explained': error(
    'A searched term occurs where the rule would stand, and no reason says why it is not the rule.',
  ),
  'stale-term-in-lock': error(
    'The lock counts a term that no record searches for, or counts it in a section that is not there.',
  ),
  'source-text-missing': error('The text of a source is not in the folder of source texts.'),
  'source-changed': error('The text of a source is not the text that was read.'),
  'republish-without-licence': error(
    'A text is said to be open to republishing without what allows it.',
  ),
  'section-not-found': error(
    'The opening words of a section are not in the source at their place.',
  ),
  'quotation-not-found': error('A quotation is not in the source.'),
  'quotation-in-several-sections': error(
    'A quotation has no locator, and more than one section holds its words.',
  ),
  'quotation-misplaced': error('A quotation is in the source, but not in the section named.'),

  // Access
  'unknown-criterion': error('A number is not that of a success criterion.'),
  'criterion-not-covered-once': error('A success criterion has no entry, or several.'),
  'problem-on-met-criterion': error('A problem is named with a criterion that is said to be met.'),

  // Not used
  'equivalent-not-needed': warning('An equivalent is declared that no quotation needs.'),
  'unused-source': warning('A registered source is not used by any arrangements.'),
  'unused-term': warning('A vocabulary has terms that no statement uses.'),
} as const satisfies Record<string, MistakeKind>;

export type MistakeCode = keyof typeof MISTAKES;

type CodeOf<Level> = {
  [Code in MistakeCode]: (typeof MISTAKES)[Code]['level'] extends Level ? Code : never;
}[MistakeCode];
export type ErrorCode = CodeOf<'error'>;
export type WarningCode = CodeOf<'warning'>;

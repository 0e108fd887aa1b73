import type { ValueKind } from '../../schemas/index.ts';

const NUMBER = String.raw`(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|half|third|majority)`;
const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december)';

/**
 * Shapes in which rules are written in English, by the kind of value that they state. They know no document: they
 * were fixed before the fictional document of the tests was written.
 */
const SHAPES: Readonly<Partial<Record<ValueKind, readonly RegExp[]>>> = {
  quorum: [
    /\bquor(?:um|ate|acy)\b/iu,
    new RegExp(
      String.raw`\b${NUMBER}\b[^.]{0,60}\b(?:members|agencies|partners|organisations)\b[^.]{0,60}\b(?:present|represented|attendance|attend)\b`,
      'iu',
    ),
    /\b(?:required|needed|must be|have to be) (?:present|represented|in attendance)\b/iu,
    new RegExp(
      String.raw`\b(?:properly|duly|validly) (?:constituted|convened)\b|\b(?:numbers?|minimum attendance) (?:needed|required)\b|\b${NUMBER} (?:voting|of (?:the|its)|people|persons|representatives)\b`,
      'iu',
    ),
  ],
  'without-quorum': [
    /\b(?:not|in)quorate\b|\b(?:no|without a|absence of a) quorum\b|\bquorum (?:is|was) not\b|\bnot (?:be )?quorate\b|\bquorum\b/iu,
    /\b(?:ratif(?:y|ied)|reconvene|adjourn|rearrange)/iu,
    /\b(?:numbers? (?:fall|falls|fell|is|are) short|too few|not enough|fewer than (?:this|that)|insufficient (?:numbers|members|attendance))\b/iu,
  ],
  frequency: [
    /\bmeet(?:s|ings?)?\b[^.]{0,60}\b(?:monthly|quarterly|weekly|annually|bi-?monthly|six[- ]weekly|termly|regularly|fortnightly)\b/iu,
    new RegExp(
      String.raw`\b(?:${NUMBER}|once|twice)\b(?: times| meetings)? (?:a|per|each|every|in each) (?:year|month|quarter|annum)`,
      'iu',
    ),
    new RegExp(
      String.raw`\bmeet[^.]{0,40}\bevery (?:${NUMBER} )?(?:week|month|quarter|year)`,
      'iu',
    ),
    /\b(?:frequency|schedule) of (?:the )?meetings?\b|\bhow often\b/iu,
    new RegExp(
      String.raw`\b${NUMBER} (?:ordinary|scheduled|formal|full|regular|routine) meetings\b`,
      'iu',
    ),
  ],
  'extra-meetings': [
    /\b(?:extraordinary|additional|extra|special|emergency|urgent|further) meetings?\b/iu,
    /\bcall (?:a|an)\b[^.]{0,30}\bmeeting\b|\bmeeting\b[^.]{0,30}\b(?:called|convened)\b/iu,
  ],
  deadlines: [
    new RegExp(
      String.raw`\b(?:${NUMBER}|a) (?:clear |working |calendar )*(?:days?|weeks?)\b[^.]{0,40}\b(?:before|prior|in advance|after|following|of)\b`,
      'iu',
    ),
    /\b(?:agenda|papers|minutes|reports)\b[^.]{0,60}\b(?:circulat|distribut|sent|submitted|issued|available)/iu,
  ],
  deputies: [
    /\b(?:deput(?:y|ies|ise)|substitutes?|nominated representative|alternate)\b/iu,
    /\bunable to attend\b|\bin (?:his|her|their) absence\b|\bstand(?:s|ing)?[- ]in\b/iu,
  ],
  attendance: [
    /\b\d{1,3} ?(?:%|per cent)\b[^.]{0,40}\b(?:attend|meetings)/iu,
    /\battend(?:ance)?\b[^.]{0,60}\b(?:expected|required|all meetings|every meeting|regular)/iu,
    /\b(?:expected|required)\b[^.]{0,40}\battend/iu,
  ],
  decision: [
    /\b(?:consensus|majority|casting vote|vote|voting|unanim)/iu,
    /\bdecisions?\b[^.]{0,40}\b(?:made|taken|reached|agreed)\b|\bhow (?:we|the \w+|it) decides?\b/iu,
  ],
  'urgent-decision': [
    /\b(?:urgent|between meetings|chair'?s action|outside (?:of )?(?:the )?meeting)\b/iu,
  ],
  chair: [
    /\bchair(?:s|ed|ing|person|man)?\b[^.]{0,60}\b(?:independent|appoint|rotat|elect|by|from|will be)\b/iu,
    /\b(?:independent|vice|deputy|co)[- ]chair/iu,
  ],
  route: [
    /\b(?:dispute|disagree|differ\b|escalat|resol(?:ve|ution)|conflict|grievance|complain)/iu,
    /\b(?:stage|step) (?:\d|one|two|three)\b/iu,
  ],
  'funding-basis': [/\b(?:contribut|fund|budget|pooled|financ|resourc)/iu],
  contributions: [
    /£ ?\d|\b\d{1,3},\d{3}\b/u,
    /\b(?:contributions?|budget|where the money comes from)\b/iu,
  ],
  administration: [
    /\bbudget\b[^.]{0,80}\b(?:manag|held|hold|administ|monitor|author)/iu,
    /\b(?:fund|financ|budget)/iu,
  ],
  'budget-year': [
    /\bfinancial year\b/iu,
    new RegExp(String.raw`\b1(?:st)? april\b|\b31(?:st)? march\b`, 'iu'),
    /\bbudget\b/iu,
  ],
  dates: [
    new RegExp(String.raw`\b(?:${MONTH} )?20\d\d\b`, 'iu'),
    /\b(?:published|effective|implemented|in force|come into)/iu,
  ],
  duration: [
    new RegExp(String.raw`\b${NUMBER}[- ](?:years?|months?)\b`, 'iu'),
    /\bterm of office\b/iu,
  ],
  members: [
    /\b(?:membership|members?)\b[^.]{0,40}(?::|includ|compris|consist|made up|following|are)/iu,
    /\brepresentatives?\b/iu,
  ],
  posts: [
    /\b(?:chief executive|director|chief (?:constable|officer|nurs|superintendent)|accountable officer|superintendent|commander)/iu,
    /\bsafeguarding partners\b/iu,
  ],
  report: [/\b(?:annual|yearly) report\b/iu],
  plan: [/\b(?:business|work|action|strategic|annual|delivery|improvement) (?:plan|programme)/iu],
  review: [
    /\breview(?:ed)?\b[^.]{0,60}\b(?:annual|year|arrangements|terms of reference|constitution|document)/iu,
  ],
  'reports-to': [
    /\b(?:accountable|report(?:s|ing)?|answerable|oversee[ns]?) (?:directly )?(?:to|by)\b/iu,
    /\breport/iu,
  ],
  bodies: [
    /\b(?:leading|lead|governing) (?:body|group|forum)\b|\bsets? (?:the )?(?:strategic )?direction\b/iu,
  ],
  areas: [/\b(?:boundar|footprint|geograph|borough|county|city|local authority area|covers?)/iu],
  footprints: [
    /\b(?:across|jointly|regional|pan-|footprint|neighbouring|sub-regional|cross[- ]border)/iu,
  ],
  presence: [/\b(?:youth custody|secure|residential|children'?s homes?|young offender)/iu],
};

/** How many of the shapes of a kind a text has, as a share of them; and where the first stands. */
export function shapesIn(
  text: string,
  kinds: readonly ValueKind[],
): { share: number; at: number | undefined; words: string | undefined } {
  const patterns = kinds.flatMap((kind) => SHAPES[kind] ?? []);
  const straight = text.replaceAll('’', "'");
  const found = patterns.flatMap((pattern) => {
    const match = pattern.exec(straight);
    return match ? [match] : [];
  });
  return {
    share: patterns.length === 0 ? 0 : found.length / patterns.length,
    at: found[0]?.index,
    words: found[0]?.[0],
  };
}

import { labelOfId } from '../../catalogue/statements.ts';
import { allEditions } from '../../catalogue/editions.ts';
import { bodyAnchor } from '../../catalogue/anchors.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { assessmentsOf, requirementIndex } from '../../coverage/coverage.ts';
import { assessmentCitations, statementCitations } from '../../evidence/citations.ts';
import { markId, type Located } from '../../evidence/positions.ts';

/** What rests on a quotation: a statement (or body), or a finding on a requirement. */
export interface RestsOn {
  partnership: string;
  partnershipName: string;
  /** The id of the edition. */
  edition: string;
  label: string;
  about: { statement: string } | { requirement: string };
}

/** A quotation with what rests on it. */
export interface CitedBy extends Located {
  id: string;
  by: RestsOn;
}

/** Every quotation from a source on which any edition rests. */
export function quotationsFrom(source: string, catalogue: Catalogue): CitedBy[] {
  const titles = requirementIndex(catalogue.requirements);
  return allEditions(catalogue)
    .flatMap(({ partnership: { id, record }, arrangements: set }) => {
      const base = { partnership: id, partnershipName: record.short_name, edition: set.id };
      const toStatement = (statement: string, cited: readonly Located[]): Found[] => {
        const by = { ...base, label: labelOfId(set, statement), about: { statement } };
        return cited.map((one) => ({ ...one, by }));
      };
      const assessments = assessmentsOf(set, catalogue.assessments)?.data;
      return [
        ...set.bodies.flatMap(({ id, evidence }) => toStatement(bodyAnchor(id), evidence)),
        ...set.statements.flatMap(({ anchor, record: statement }) =>
          toStatement(anchor, statementCitations(statement, [])),
        ),
        ...(assessments ? assessmentCitations(assessments) : []).map((one): Found => {
          const requirement = String(one.path[1]);
          const label = titles.get(requirement)?.requirement.title ?? requirement;
          return { ...one, by: { ...base, label, about: { requirement } } };
        }),
      ];
    })
    .filter((one) => one.source === source)
    .map(({ locator, quotation, by }) => ({
      source,
      locator,
      quotation,
      by,
      id: markId(locator, quotation),
    }));
}

type Found = Located & { by: RestsOn };

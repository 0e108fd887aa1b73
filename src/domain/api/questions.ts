import { statementId } from '../catalogue/anchors.ts';
import { areaCodes } from '../data/columns.ts';
import { questionView, type QuestionView } from '../questions/view.ts';
import type { AnswerCard } from '../questions/card.ts';
import { apiHrefs, type ApiContext, type Resource } from './resource.ts';
import { address, flag, list, object, text, texts, type Json } from './schema.ts';

const QUESTION = {
  id: text('Id of the question.'),
  question: text('The question.'),
  also: texts('Other ways to put it.'),
  rests_on: texts('The fields it is answered from, as topic.field.'),
};

/** What practitioners ask, and what every partnership’s document answers. */
export function questionResources({ catalogue, urls }: ApiContext): Resource[] {
  const to = apiHrefs(urls);
  const codesOf = areaCodes(catalogue);
  const questionJson = ({ question }: Pick<QuestionView, 'question'>): Json => ({
    id: question.id,
    question: question.question,
    also: question.also,
    rests_on: question.rests_on,
  });
  const names = new Map(catalogue.registers.areas.data.map(({ id, name }) => [id, name]));

  const answerJson = ({ area, answer, verdict, fields }: AnswerCard): Json => {
    const partnership = catalogue.partnerships.find(({ id }) => id === area.partnership);
    const statements = fields.flatMap(({ entries }) =>
      entries.flatMap(({ bodies, cell }) =>
        (bodies.length > 0 ? bodies : [cell]).map(({ anchor }) =>
          statementId({ partnership: cell.partnership, id: cell.edition }, anchor),
        ),
      ),
    );
    return {
      partnership: area.partnership,
      name: area.name,
      area_code: partnership ? codesOf(partnership).split(';') : [],
      area_name: partnership?.record.areas.map((id) => names.get(id) ?? id) ?? [],
      arrangements: area.edition,
      standing_name: area.standing,
      counted: area.counts,
      worked_out: verdict !== undefined,
      answer: answer.text,
      remarks: answer.remarks,
      alike: answer.likeness,
      statements: statements.map((id) => ({ id, href: to.statement(id) })),
    };
  };

  return [
    {
      id: 'listQuestions',
      path: '/questions.json',
      part: 'Questions',
      title: 'Every question that practitioners ask',
      tells: 'Each is answered from typed statements, the same way for every document.',
      body: {
        questions: list(
          'In the order of the site.',
          object({ ...QUESTION, href: address('The question with all answers.') }),
        ),
      },
      files: () => [
        {
          params: {},
          page: '/questions/',
          make: () => ({
            body: {
              questions: catalogue.registers.questions.data.map((question) => ({
                ...questionJson({ question }),
                href: to.question(question.id),
              })),
            },
          }),
        },
      ],
    },
    {
      id: 'getQuestion',
      path: '/questions/{question}.json',
      part: 'Questions',
      title: 'One question, with what every partnership’s document answers',
      tells:
        'Answers with the same `alike` are counted together. Documents that are not current, or stand apart, say so.',
      body: {
        question: object(QUESTION),
        counted: text('How many sets of arrangements answer what, in a sentence.'),
        answers: list(
          'One for each partnership that was read; those that counts take come first.',
          object({
            partnership: text('Id of the partnership.'),
            name: text('Name in the heads of tables.'),
            area_code: texts('Official codes of its areas.'),
            area_name: texts('Names of its areas.'),
            arrangements: text('Id of its arrangements.'),
            standing_name: text('How they stand on the day of the build.'),
            counted: flag('true where the counts take it.'),
            worked_out: flag(
              'true where the answer is worked out from the statements; else they are the answer.',
            ),
            answer: text('The answer in a sentence or two.'),
            remarks: texts('What limits the answer.'),
            alike: text('The same for answers that are alike.'),
            statements: list(
              'The statements it rests on.',
              object({ id: text('Id of the statement.'), href: address('The statement.') }),
            ),
          }),
        ),
      },
      files: () =>
        catalogue.registers.questions.data.map((question) => ({
          params: { question: question.id },
          page: `/questions/${question.id}/`,
          make: () => {
            const view = questionView(question, catalogue);
            return {
              body: {
                question: questionJson(view),
                counted: view.sentence,
                answers: view.cards.map(answerJson),
              },
            };
          },
        })),
    },
  ];
}

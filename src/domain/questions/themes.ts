import type { Question } from '../../schemas/index.ts';

/** The questions of one theme. */
export interface QuestionTheme {
  id: Question['theme'];
  label: string;
  questions: readonly Question[];
}

const LABELS: Readonly<Record<Question['theme'], string>> = {
  meeting: 'Holding a meeting',
  deciding: 'Leading and deciding',
  table: 'Who is at the table',
  money: 'Money',
  disagreement: 'When things go wrong',
  children: 'Children, families and learning',
  checking: 'Checking and reporting',
};

/** The questions by theme; a theme without questions is left out. */
export const questionThemes = (questions: readonly Question[]): QuestionTheme[] =>
  (Object.keys(LABELS) as Question['theme'][])
    .map((id) => ({
      id,
      label: LABELS[id],
      questions: questions.filter(({ theme }) => theme === id),
    }))
    .filter((theme) => theme.questions.length > 0);

/** The questions that rest on a topic. */
export const questionsAbout = (questions: readonly Question[], topic: string): Question[] =>
  questions.filter(({ rests_on }) => rests_on.some((place) => place.startsWith(`${topic}.`)));

/** The first question of three themes, for a reader who comes to the front page. */
export const firstQuestions = (questions: readonly Question[]): Question[] =>
  questionThemes(questions)
    .filter(({ id }) => id === 'meeting' || id === 'deciding' || id === 'disagreement')
    .flatMap(({ questions: [first] }) => first ?? []);

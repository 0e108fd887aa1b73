import { describe, expect, test } from 'vitest';
import { travel, type Journey } from '../support/journeys.ts';
import { siteBrowser } from '../support/site-browser.ts';

/** Leads to a path of the site from the main part of a page. */
const to = (path: string): string => `main a[href$="${path}"]`;
/** Leads to a path of the site from the menu, or on a phone from wherever the page offers it. */
const menu = (path: string): string => `header a[href$="${path}"], main a[href$="${path}"]`;
const find = (area: string) => ({ into: '#area', type: area }) as const;
const seek = (text: string) => ({ into: 'header input[type=search]', type: text }) as const;
/** A key fact of a partnership. */
const fact = (label: string): string => `.key-facts > div:has(dt:text-is("${label}")) dd`;

/** What readers come for, written down before the pages that serve it, each with how far it may be. */
const JOURNEYS: readonly Journey[] = [
  {
    task: 'who chairs Kirklees',
    steps: [{ press: menu('/partnerships/') }, { press: to('/partnerships/kirklees/') }],
    answer: fact('Chair'),
    says: /independent chair/u,
    budget: { clicks: 2, screens: [1, 1.5], words: 90 },
  },
  {
    task: 'how Kirklees settles disputes',
    steps: [{ press: menu('/partnerships/') }, { press: to('/partnerships/kirklees/') }],
    answer: fact('When partners disagree'),
    says: /a member seen not to do its duty/u,
    budget: { clicks: 2, screens: [1, 2], words: 165 },
  },
  {
    task: 'who scrutinises Portsmouth',
    steps: [{ press: menu('/partnerships/') }, { press: to('/partnerships/portsmouth/') }],
    answer: fact('Who scrutinises'),
    says: /scrutineer/u,
    budget: { clicks: 2, screens: [1, 1.6], words: 135 },
  },
  {
    task: 'can we meet without the police, in my own area',
    steps: [
      { press: to('/questions/meeting-without-the-police/') },
      { press: 'main a[href*="?area=portsmouth"]' },
    ],
    answer: '.own .answered, .own li',
    says: /Portsmouth|police/u,
    budget: { clicks: 2, screens: [0.6, 0.8], words: 40 },
  },
  {
    task: 'which areas need the chair for a quorum',
    steps: [
      { press: menu('/questions/') },
      { press: to('/questions/does-a-quorum-need-the-chair/') },
    ],
    answer: 'main [id="areas"] ~ * li:has-text("Kirklees"), main li:has(b:text-is("Kirklees"))',
    says: /Kirklees Yes/u,
    budget: { clicks: 2, screens: [1, 2], words: 150 },
  },
  {
    task: 'what sets Kirklees and Portsmouth apart',
    steps: [find('Kirklees'), { press: to('/compare/kirklees/portsmouth/') }],
    answer: '.differences li',
    says: /Kirklees counts heads.*Portsmouth asks for all the statutory safeguarding partners/u,
    budget: { clicks: 2, screens: [1.6, 2.5], words: 400 },
  },
  {
    task: 'what stands in Kirklees and Staffordshire at a glance',
    from: 'compare/kirklees/staffordshire/',
    steps: [],
    answer: '.glance-pair tr:has(th:text-is("Quorum")) td',
    says: /8 members from 4 different agencies/u,
    budget: { clicks: 0, screens: [1, 1.6], words: 180 },
  },
  {
    task: 'three areas on membership, quorum, meetings and funding',
    from: 'compare/?areas=kirklees,portsmouth,staffordshire&topics=membership,quorum,meetings,funding',
    steps: [],
    answer: '.glance-pair tr:has(th:text-is("Quorum")) td',
    says: /8 members from 4 different agencies/u,
    budget: { clicks: 0, screens: [1, 3], words: 300 },
  },
  {
    task: 'whether the document of Kirklees is current',
    steps: [find('Kirklees')],
    answer: 'h1:text-is("Kirklees") ~ .status',
    says: /current/iu,
    budget: { clicks: 1, screens: [0.6, 0.8], words: 40 },
  },
  {
    task: 'my area from the name of a district',
    steps: [find('Gosport')],
    answer: 'main .lead:has-text("Hampshire")',
    says: /Hampshire/u,
    budget: { clicks: 1, screens: [0.6, 1], words: 60 },
  },
  {
    task: 'what is known of an area that nobody has read',
    steps: [find('Leeds')],
    answer: 'main .lead:has-text("Leeds")',
    says: /have not read/u,
    budget: { clicks: 1, screens: [0.6, 0.8], words: 40 },
  },
  {
    task: 'what the law asks that Newham’s document does not hold',
    steps: [
      { press: menu('/partnerships/') },
      { press: to('/partnerships/newham/') },
      { press: to('/partnerships/newham/coverage/') },
    ],
    answer: '#gaps ~ * a[href="#wt2018-working-together"], a[href="#wt2018-working-together"]',
    says: /children’s needs/u,
    budget: { clicks: 3, screens: [1.2, 2.3], words: 235 },
  },
  {
    task: 'what changed in the guidance of 2023',
    steps: [{ press: menu('/requirements/') }, { press: to('/requirements/changes/') }],
    answer: '[id="wt2023.new"] ~ ul li',
    says: /Partnership chair/u,
    budget: { clicks: 2, screens: [1.5, 2.5], words: 200 },
  },
  {
    task: 'what independent scrutiny is',
    steps: [
      { press: 'header a[href$="/glossary/"]' },
      { into: '#term', type: 'independent scrutiny' },
    ],
    answer: 'main dt:has-text("independent scrutiny")',
    says: /independent scrutiny/u,
    budget: { clicks: 2, screens: [1.6, 2.8], words: 210 },
  },
  {
    task: 'the document that was read for Kirklees',
    steps: [{ press: menu('/sources/') }, { press: to('/sources/kirklees-constitution/') }],
    answer: 'main h1',
    says: /Constitution/u,
    budget: { clicks: 2, screens: [0.5, 0.5], words: 5 },
  },
  {
    task: 'how to ask for a correction',
    steps: [{ press: 'footer a[href$="/corrections/"]' }],
    answer: '#how, #report',
    says: /How it works|Report/u,
    budget: { clicks: 1, screens: [0.8, 1], words: 80 },
  },
  {
    task: 'all statements as a file',
    steps: [{ press: menu('/data/') }],
    answer: to('/data/statements.csv'),
    says: /statements\.csv/u,
    budget: { clicks: 1, screens: [1, 1.5], words: 150 },
  },
  {
    task: 'how often a sub-group of Portsmouth meets',
    steps: [seek('how often does the MASH steering group meet')],
    answer: '.results li:has-text("MASH"), .results :text("MASH")',
    says: /MASH/u,
    budget: { clicks: 1, screens: [1, 1.5], words: 120 },
  },
  {
    task: 'one sheet for a visit to Kirklees',
    steps: [
      { press: menu('/partnerships/') },
      { press: to('/partnerships/kirklees/') },
      { press: to('/partnerships/kirklees/coverage/') },
      { press: to('/partnerships/kirklees/visit/') },
    ],
    answer: 'main ol li',
    says: /^Who .+\?/u,
    budget: { clicks: 4, screens: [1, 2], words: 160 },
  },
  {
    task: 'who pays what share',
    steps: [{ press: to('/compare/funding/') }],
    answer: '.shares',
    says: /Newham: £197,050 in 2019\/20, by the printed total: .+ 51%/u,
    budget: { clicks: 1, screens: [1, 1.5], words: 90 },
  },
  {
    task: 'three areas on four topics, copied as a table of at most 400 words',
    from: 'compare/?areas=kirklees,portsmouth,staffordshire&topics=membership,quorum,meetings,funding',
    steps: [
      { press: 'main summary:has-text("Copy, download")' },
      { press: 'main button:has-text("Copy answers")' },
    ],
    answer: '.glance-pair tr:has(th:text-is("Quorum")) td',
    says: /8 members/u,
    budget: { clicks: 2, screens: [1, 2.7], words: 230 },
  },
  {
    task: 'a pattern for a quorum, with the areas it is made from',
    steps: [{ press: to('/compare/quorum/') }, { press: to('/compare/quorum/wording/') }],
    answer: '.pattern',
    says: /quorate/u,
    budget: { clicks: 2, screens: [1, 2], words: 150 },
  },
];

const WINDOWS = [
  { width: 1280, height: 800 },
  { width: 375, height: 667 },
] as const;

const { open, faults } = siteBrowser();

test('are twenty and more', () => {
  expect(JOURNEYS.length).toBeGreaterThanOrEqual(20);
});

describe.each(WINDOWS)('in a window of $width by $height', (viewport) => {
  test.each(JOURNEYS)('$task', async (journey) => {
    const page = await open(journey.from ?? '', { viewport });
    const { says, ...taken } = await travel(page, journey);
    await page.context().close();
    console.log(
      `${String(viewport.width)} ${journey.task}: ${JSON.stringify(taken)} ${says.slice(0, 120)}`,
    );
    expect(says).toMatch(journey.says);
    const { clicks, screens, words } = journey.budget;
    expect(taken.clicks, 'clicks').toBeLessThanOrEqual(clicks);
    expect(taken.screens, 'screens').toBeLessThanOrEqual(screens[viewport.width === 1280 ? 0 : 1]);
    expect(taken.words, 'words before the answer').toBeLessThanOrEqual(words);
  });
});

test('no script threw', () => {
  expect(faults).toEqual([]);
});

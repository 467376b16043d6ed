import type { ViewOptions } from './view-options.ts';
import { build, externalLink } from '../dom/build.ts';
import type { MessageKey, Say } from '../locales/say.ts';
import { budgetChart } from './budget-chart.ts';
import { budgetTable } from './budget-table.ts';
import type { CardContent, CardNote, CardReference, Locale, Standing } from './content.ts';
import { editionsLine } from './editions.ts';
import { noteMark } from './note-mark.ts';
import { formatDate, formatFigure, formatPeriod } from './format.ts';

const STATUS_KEYS = {
  planned: 'statusPlanned',
  target: 'statusTarget',
} as const satisfies Readonly<Record<string, MessageKey>>;

/** Holds the place of a name in a sentence, where an element goes: a private-use character, in no text. */
const GAP = '\uE000';

/**
 * An entry as an article: what it is, whether it is still so, its figures and budget, and under a
 * rule the sources, numbered as footnotes. `headingId` is put on its name, for `aria-labelledby`.
 */
export function entryView(
  content: CardContent,
  headingId: string,
  options: ViewOptions,
): HTMLElement {
  return build(
    'article',
    { class: 'entry', lang: options.locale },
    header(content, headingId, options),
    options.lead,
    standingNote(content.standing, options),
    build('p', { class: 'definition' }, content.definition),
    options.pageNotes,
    facts(content, options),
    editionsLine(content.editions, options),
    figures(content, options),
    budget(content, options),
    relatedList(content.related, options),
    noteList(content.notes, options),
  );
}

/** Several entries that a name may mean: each with its definition, the choice left to the reader. */
export function candidatesView(
  contents: readonly CardContent[],
  headingId: string,
  options: ViewOptions,
): HTMLElement {
  const { say, locale } = options;
  return build(
    'article',
    { class: 'entry', lang: locale },
    build('h2', { id: headingId, class: 'question' }, say('candidatesHeading', contents.length)),
    build(
      'ul',
      { class: 'candidates' },
      contents.map(({ id, kindLabel, name, definition }) =>
        build(
          'li',
          {},
          build('p', { class: 'kind' }, kindLabel),
          build('p', { class: 'name', lang: 'ja' }, reference({ id, name }, options)),
          build('p', { class: 'definition' }, definition),
        ),
      ),
    ),
  );
}

function header(content: CardContent, headingId: string, options: ViewOptions): HTMLElement {
  const { kindLabel, owner, name, reading, short, english } = content;
  const shortReading = short?.reading;
  return build(
    'header',
    {},
    build(
      'p',
      { class: 'kind' },
      kindLabel,
      owner && ['　', build('span', { class: 'owner', lang: 'ja' }, reference(owner, options))],
    ),
    build('h2', { id: headingId, class: 'name', lang: 'ja' }, name),
    reading !== undefined && build('p', { class: 'reading', lang: 'ja' }, reading),
    short !== undefined &&
      build(
        'p',
        { class: 'short' },
        build('b', {}, short.text),
        shortReading !== undefined && build('span', { lang: 'ja' }, `（${shortReading}）`),
        short.expansion !== undefined && build('span', { class: 'expansion' }, short.expansion),
      ),
    english !== undefined &&
      english !== short?.expansion &&
      build('p', { class: 'english', lang: 'en' }, english),
  );
}

function standingNote(standing: Standing, options: ViewOptions): HTMLElement | undefined {
  const { say, locale } = options;
  if (standing.state === 'current') return undefined;
  if (standing.state === 'ended')
    return build('p', { class: 'past' }, say('ended', formatDate(standing.until, locale)));
  const { by, since } = standing;
  const text =
    since === undefined
      ? say('superseded', GAP)
      : say('supersededSince', GAP, formatDate(since, locale));
  const [before, after] = text.split(GAP);
  return build(
    'p',
    { class: 'past' },
    before,
    build('b', { lang: 'ja' }, reference(by, options)),
    after,
  );
}

function budget(content: CardContent, options: ViewOptions): (HTMLElement | undefined)[] {
  if (content.budget.length === 0) return [];
  const chart = budgetChart(content.budget, options);
  const isUnseen = chart !== undefined && options.isBrief === true;
  return [chart, budgetTable(content.budget, options, isUnseen)];
}

function facts(content: CardContent, { say, locale }: ViewOptions): HTMLElement | undefined {
  const { lawNumber, formerNames } = content;
  const rows: HTMLElement[] = [];
  const add = (label: string, ...value: (Node | string)[]): void => {
    rows.push(build('div', {}, build('dt', {}, label), build('dd', { lang: 'ja' }, value)));
  };
  if (lawNumber !== undefined) add(say('lawNumber'), lawNumber);
  if (formerNames.length > 0)
    add(say('formerNames'), formerNames.map(formerName(say, locale)).join('、'));
  return rows.length === 0 ? undefined : build('dl', { class: 'facts' }, rows);
}

function formerName(say: Say, locale: Locale) {
  return ({ text, until }: CardContent['formerNames'][number]): string =>
    until === undefined ? text : say('nameUntil', text, formatDate(until, locale));
}

function figures(content: CardContent, { say, locale }: ViewOptions): HTMLElement | undefined {
  if (content.figures.length === 0) return undefined;
  return build(
    'dl',
    { class: 'figures' },
    content.figures.map((figure) =>
      build(
        'div',
        {},
        build(
          'dt',
          { lang: 'ja' },
          figure.metric,
          build('span', { class: 'period' }, formatPeriod(figure.period, locale)),
        ),
        build(
          'dd',
          {},
          figure.status !== 'actual' &&
            build('span', { class: 'tag' }, say(STATUS_KEYS[figure.status])),
          build('b', { lang: 'ja' }, formatFigure(figure, locale)),
          noteMark(figure.note),
        ),
      ),
    ),
  );
}

function relatedList(
  related: readonly CardReference[],
  options: ViewOptions,
): HTMLElement | undefined {
  if (related.length === 0) return undefined;
  return build(
    'section',
    { class: 'related' },
    build('h3', {}, options.say('related')),
    build(
      'ul',
      { lang: 'ja' },
      related.map((other) => build('li', {}, reference(other, options))),
    ),
  );
}

function noteList(notes: readonly CardNote[], { say, locale }: ViewOptions): HTMLElement {
  return build(
    'footer',
    {},
    build('h3', { class: 'unseen' }, say('sources')),
    build(
      'ol',
      { class: 'notes', lang: 'ja' },
      notes.map((note, index) => build('li', {}, noteText(note, notes[index - 1], say, locale))),
    ),
  );
}

function noteText(
  { title, issuer, date, at, url }: CardNote,
  before: CardNote | undefined,
  say: Say,
  locale: Locale,
): (Node | string)[] {
  if (before?.title === title && before.issuer === issuer) return [say('sameSource'), at];
  const origin = [issuer, date === undefined ? '' : formatDate(date, locale), at];
  return [externalLink(url, title), `　${origin.filter((part) => part !== '').join('、')}`];
}

function reference({ id, name }: CardReference, { open }: ViewOptions): Node {
  if (open === undefined) return document.createTextNode(name);
  const link = build('a', { href: `#${id}` }, name);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    open(id);
  });
  return link;
}

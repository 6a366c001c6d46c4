import type { ExcerptFilter, Relation } from '#contract/coding/excerpts.ts'
import { readCalendarDate } from '#domain/attributes/calendar.ts'
import type { Arguments, Options } from './arguments.ts'
import type { Project } from '../command.ts'
import { wrongUsage } from '../stop.ts'
import { type Codebook, findThemes } from './themes.ts'

/** What chooses highlights by several themes, by what stands near, and by when and by whom they were made. */
export const askingOptions = {
  saved: { value: 'NAME', help: 'cli.option.saved' },
  'all-of': { value: 'PATH', many: 'repeated', help: 'cli.option.allOf' },
  'any-of': { value: 'PATH', many: 'repeated', help: 'cli.option.anyOf' },
  'none-of': { value: 'PATH', many: 'repeated', help: 'cli.option.noneOf' },
  near: { value: 'PATH', many: 'repeated', help: 'cli.option.near' },
  'not-near': { value: 'PATH', many: 'repeated', help: 'cli.option.notNear' },
  within: { value: 'HOW', help: 'cli.option.within' },
  'or-itself': { value: null, help: 'cli.option.orItself' },
  memo: { value: 'yes|no', help: 'cli.option.hasMemo' },
  made: { value: 'FROM..TO', help: 'cli.option.made' },
  changed: { value: 'FROM..TO', help: 'cli.option.changed' },
  coder: { value: 'NAME', help: 'cli.option.coder' },
  containing: { value: 'TEXT', help: 'cli.option.containing' },
} as const satisfies Options

type Asked = Partial<Pick<ExcerptFilter, 'allOf' | 'noneOf' | 'near' | 'hasMemo' | 'madeFrom' | 'madeTo' | 'changedFrom' | 'changedTo' | 'coder' | 'text'>>

/**
 * The filter of the saved search that `--saved` names, and how much of it is gone; undefined when none is named.
 * @throws Stop when there is none of this name
 */
export async function readSaved({ engine }: Pick<Project, 'engine'>, args: Arguments): Promise<ExcerptFilter | undefined> {
  const name = args.text('saved')
  if (name === undefined) return undefined
  const row = (await engine.searches.list({ kind: 'excerpts' })).find(saved => saved.name === name)
  if (!row) throw wrongUsage('cli.unknownSearch', { name })
  if (row.search?.kind !== 'excerpts') throw wrongUsage('cli.searchUnreadable', { name })
  return row.search.query.filter
}

/** How much of what the saved search names is gone, as a sentence's values; null for nothing, and when none is named. */
export async function readGone({ engine }: Pick<Project, 'engine'>, args: Arguments): Promise<{ readonly name: string; readonly count: number } | null> {
  const name = args.text('saved')
  if (name === undefined) return null
  const gone = (await engine.searches.list({ kind: 'excerpts' })).find(saved => saved.name === name)?.gone
  const count = gone ? gone.themes + gone.documents + gone.sets : 0
  return count > 0 ? { name, count } : null
}

/** @throws Stop for a theme that is not there, and for what is no distance, no date or neither yes nor no */
export function readAsking(codebook: Codebook, args: Arguments): Asked {
  const [madeFrom, madeTo] = readDays(args, 'made')
  const [changedFrom, changedTo] = readDays(args, 'changed')
  const coder = args.text('coder')
  return {
    allOf: findThemes(codebook, args.texts('all-of')),
    noneOf: findThemes(codebook, args.texts('none-of')),
    near: readRelations(codebook, args),
    ...(args.has('memo') ? { hasMemo: args.oneOf('memo', ['yes', 'no'], 'yes') === 'yes' } : {}),
    madeFrom, madeTo, changedFrom, changedTo,
    ...(coder === undefined ? {} : { coder }),
    ...(args.has('containing') ? { text: args.text('containing') } : {}),
  }
}

function readRelations(codebook: Codebook, args: Arguments): Relation[] {
  const distance = readDistance(args.text('within') ?? 'clause')
  return (['near', 'not-near'] as const).flatMap(option => {
    const themes = findThemes(codebook, args.texts(option))
    return themes.length > 0 ? [{ themes, ...distance, orItself: args.has('or-itself'), none: option === 'not-near' }] : []
  })
}

/** `clause`, `overlap`, `3 paragraphs`, `200 characters`, `followed`, `followed 3`. */
function readDistance(written: string): Pick<Relation, 'how' | 'within'> {
  const [, before, word = '', behind] = /^\s*(\d{1,6})?\s*([a-z]+?)s?\s*(\d{1,6})?\s*$/u.exec(written.toLowerCase()) ?? []
  const plain = written.trim().toLowerCase()
  if (plain === 'clause' || plain === 'overlap') return { how: plain, within: 0 }
  const within = Number(before ?? behind ?? 1)
  if (word === 'followed' && before === undefined) return { how: 'followed', within }
  const how = ({ paragraph: 'paragraphs', character: 'characters' } as const)[word]
  if (how === undefined || (before === undefined) === (behind === undefined) || within > 100_000) throw wrongUsage('cli.withinUnread', { text: written })
  return { how, within }
}

function readDays(args: Arguments, option: 'made' | 'changed'): readonly [string | undefined, string | undefined] {
  const written = args.text(option)
  if (written === undefined) return [undefined, undefined]
  const [from = '', to = from] = written.includes('..') ? written.split('..', 2) : [written]
  const read = (end: string) => {
    if (end.trim() === '') return undefined
    const day = readCalendarDate(end)
    if (day === undefined) throw wrongUsage('cli.whereNoDate', { key: `--${option}`, value: end })
    return day
  }
  return [read(from), read(to)]
}

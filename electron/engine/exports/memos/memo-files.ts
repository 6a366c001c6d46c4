import type { Handout } from '#contract/exports.ts'
import { readableBody } from '#domain/memos/memo-body.ts'
import { type Mention, type Target, targetKey, targetsIn } from '#domain/memos/mentions.ts'
import { plainBody } from '#domain/memos/plain-text.ts'
import type { Id } from '#domain/ids.ts'
import { nameTargets } from '../../excerpts/mentions/target-names.ts'
import type { CsvTable } from '../../exporting/csv.ts'
import type { HandedMemo, HandedSection, MemoFile } from '../../exporting/memos/handed-memo.ts'
import type { Cell } from '../../exporting/rows.ts'
import type { ReadStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'
import { momentsIn } from '../moments.ts'
import { openReportExcerpts } from '../report-excerpts.ts'
import type { RowNews } from '../row-news.ts'
import { pathText, type Scope } from '../scope.ts'
import type { Words } from '../../exporting/words.ts'
import { listMemos, type MemoPlace, type MemoSection } from './memo-list.ts'

type About = { readonly words: Words; readonly counted: RowNews; readonly title: string; readonly project: string; readonly made: string }

/** Memos to read, section by section; what each says is read as it is written. */
export function memoFile(read: ReadStore, scope: Scope, { filter, language }: Pick<Handout, 'filter' | 'language'>, { words, counted, title, project, made }: About): MemoFile {
  const sections = listMemos(read, scope, filter)
  const reading = openMemos(read, scope, { words, language })
  const count = sections.reduce((sum, { places }) => sum + places.length, 0)
  return {
    title,
    subtitles: [...(project ? [words('exports.subtitle.project', { project })] : []), words('exports.memos.count', { count }), made],
    sections: sections.map((section): HandedSection => ({
      title: sectionTitle(section, words),
      note: words('exports.memos.count', { count: section.places.length }),
      headings: section.places.map(({ on, name, color }) => (on === 'entry' || on === 'theme' || on === 'clause' ? { title: on === 'entry' ? sayDay(name, language) : name, color } : null)),
      memos: counted(reading(section.places)),
    })),
  }
}

/** Memos for spreadsheets, a row each. */
export function memoTable(read: ReadStore, scope: Scope, { filter, language }: Pick<Handout, 'filter' | 'language'>, { words, counted }: Pick<About, 'words' | 'counted'>): CsvTable {
  const reading = openMemos(read, scope, { words, language })
  function* rows(): Generator<readonly Cell[], void> {
    for (const { kind, title, places } of listMemos(read, scope, filter)) {
      let index = 0
      for (const { on, name, excerpt, plain, coder, updatedAt } of reading(places)) {
        const owner = places[index++]?.owner ?? null
        const themes = on === 'theme' ? name : on === 'excerpt' ? (scope.themesByExcerpt.get(owner ?? '') ?? []).map(id => pathText(scope, id)).join('; ') : ''
        yield [on, name, kind === 'document' ? title : '', excerpt?.citation ?? (on === 'clause' ? name : ''), excerpt?.quote ?? '', themes, plain, coder, updatedAt]
      }
    }
  }
  return { header: ['on', 'name', 'document', 'citation', 'quote', 'theme_path', 'memo', 'coder', 'updated_at'], rows: counted(rows()) }
}

function sectionTitle({ kind, title }: MemoSection, words: Words): string {
  if (kind === 'journal') return words('app.room.journal')
  if (kind === 'themes') return words('exporting.word.themes')
  return kind === 'project' ? words('journal.about') : title
}

/** So many memos are read at a time: of each the names of all that it speaks of are looked up together. */
const batchLength = 100

type Stored = { readonly id: Id; readonly body: string; readonly plain: string; readonly coder: string; readonly updated_at: string }

function openMemos(read: ReadStore, scope: Scope, { words, language }: { readonly words: Words; readonly language: Handout['language'] }): (places: readonly MemoPlace[]) => Generator<HandedMemo, void> {
  const excerpts = openReportExcerpts(read, scope, 'document')
  const { say } = momentsIn(language)
  return function* (places) {
    for (let from = 0; from < places.length; from += batchLength) {
      const batch = places.slice(from, from + batchLength)
      const stored = new Map(read.all<Stored>(sql`SELECT id, body, plain, coder, updated_at FROM memo WHERE id IN ${sql.oneOf(batch.map(({ memo }) => memo))}`).map(row => [row.id, row]))
      const targets = new Map<string, Target>([...stored.values()].flatMap(({ body }) => targetsIn(body).map(target => [targetKey(target), target] as const)))
      const nameByKey = new Map(nameTargets(read, [...targets.values()]).map(row => [targetKey(row), row.name]))
      const nameOf = (mention: Mention) => nameByKey.get(targetKey(mention)) || mention.name
      const cited = excerpts(batch.flatMap(({ on, owner }) => (on === 'excerpt' && owner !== null ? [owner] : [])))[Symbol.iterator]()
      for (const { memo, on, name, color } of batch) {
        const next = on === 'excerpt' ? cited.next() : undefined
        const excerpt = next && !next.done ? next.value : null
        const { body = '', plain = '', coder = '', updated_at: updatedAt = '' } = stored.get(memo) ?? {}
        const readable = readableBody(body)
        const state = readable === null ? null : (JSON.parse(readable) as { root: unknown })
        yield {
          on, color, excerpt, state, nameOf, coder, updatedAt,
          name: excerpt?.citation ?? name,
          plain: state && targetsIn(body).length > 0 ? plainBody(state, nameOf) : plain,
          byline: coder ? words('exports.memos.by', { coder, moment: say(updatedAt) }) : say(updatedAt),
        }
      }
    }
  }
}

/** A day without a time is the same one everywhere. */
function sayDay(day: string, language: Handout['language']): string {
  const date = new Date(`${day}T12:00:00Z`)
  return Number.isNaN(date.getTime()) ? day : new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}

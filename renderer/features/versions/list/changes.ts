import { useEffect, useState } from 'react'
import type { VersionRow } from '#contract/documents/documents.ts'
import { lineRuns } from '#domain/changes/line-changes.ts'
import { changedCharacters } from '#domain/changes/word-changes.ts'
import type { Engine } from '../../../client/engine.ts'
import { useEngine } from '../../../state/connection.ts'

export type Change = { readonly gone: number; readonly added: number }

/** Texts longer than this together are not fetched to be counted, UTF-16 code units. */
const mostFetched = 8_000_000
/** Longest changed run that is gone through word by word, UTF-16 code units. */
const longestRun = 20_000

/** How many characters each version took out of the one before it and put in; those that are counted by now. */
export function useChanges(document: string, versions: readonly VersionRow[]): ReadonlyMap<string, Change> {
  const engine = useEngine()
  const [changeByVersion, setChanges] = useState<ReadonlyMap<string, Change>>(new Map())
  useEffect(() => {
    const controller = new AbortController()
    setChanges(new Map())
    countAll(engine, document, versions, controller.signal, (version, change) => setChanges(all => new Map(all).set(version, change))).catch(() => {
      // Without the numbers the list says all else that it has to say.
    })
    return () => controller.abort()
  }, [engine, document, versions])
  return changeByVersion
}

type Told = (version: string, change: Change) => void

async function countAll(engine: Engine, document: string, versions: readonly VersionRow[], signal: AbortSignal, tell: Told): Promise<void> {
  const fetch = async ({ version }: VersionRow) => (await engine.documents.text({ document, version }, { signal })).text
  let fetched = 0
  let after: string | null = null
  for (const [index, row] of versions.entries()) {
    const earlier = versions[index + 1]
    fetched += row.characters
    if (!earlier || fetched + earlier.characters > mostFetched) return
    after ??= await fetch(row)
    const before = await fetch(earlier)
    if (signal.aborted) return
    tell(row.version, countChange(before, after))
    after = before
  }
}

/** Within changed lines words are compared, so that a mended letter counts as a word and not as its whole line. */
function countChange(before: string, after: string): Change {
  let [gone, added] = [0, 0]
  for (const run of lineRuns(before, after)) {
    if (run.isKept) continue
    const [old, now] = [before.slice(run.before.start, run.before.end), after.slice(run.after.start, run.after.end)]
    const change = old.length + now.length > longestRun ? { gone: old.length, added: now.length } : changedCharacters(old, now)
    gone += change.gone
    added += change.added
  }
  return { gone, added }
}

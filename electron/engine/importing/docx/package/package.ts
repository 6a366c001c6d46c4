import type { Archive } from '../../packed/archive.ts'
import { readXml } from '../../packed/xml.ts'
import { refusal } from '../../refusal.ts'
import { packageVocabulary } from './vocabulary.ts'

/** What one part says of another, or of something outside the file. */
export type Relationship = { readonly id: string; readonly type: string; readonly target: string; readonly isExternal: boolean }

/** The parts of an office file, found by what they are and not by their names (ECMA-376 part 2). */
export type OfficePackage = {
  readonly archive: Archive
  /** Name of the main document's entry. */
  readonly main: string
  /** Entry of the part that the main document names so, e.g. `styles`; null where there is none. */
  part(type: string): string | null
  /** Entry with what the package says about its document. */
  readonly properties: string | null
  /** Links to pictures, templates and objects outside the file; a hyperlink's text is the document's own and is not counted. */
  readonly externalLinks: number
  /** Pages and documents that Word merges in when it opens the file, in the order of the list that names them. */
  readonly merged: readonly { readonly id: string; readonly entry: string }[]
  /** Whole files inside the file, but for these. */
  readonly embeddedFiles: number
}

/** @throws EngineError `invalid` for a damaged package and for an office file that holds no text document */
export async function openPackage(archive: Archive): Promise<OfficePackage> {
  const entries = new Map(archive.names.map(name => [name.toLowerCase(), name]))
  const find = (source: string, target: string) => entries.get(resolveTarget(source, target).toLowerCase()) ?? null
  const typeOf = await readContentTypes(archive, entries.get('[content_types].xml'))
  const top = await readRelationships(archive, entries, '')
  const office = top.find(({ type, isExternal }) => type === 'officeDocument' && !isExternal)
  const main = (office && find('', office.target)) ?? archive.names.find(name => isWordMain(typeOf(name)))
  if (!main) throw refusal('importing.archive')
  const type = typeOf(main)
  if (type.includes('spreadsheetml')) throw refusal('importing.notYet', { format: 'XLSX' })
  if (type.includes('presentationml')) throw refusal('importing.notYet', { format: 'PPTX' })
  const own = await readRelationships(archive, entries, main)
  const core = top.find(relationship => relationship.type === 'core-properties')
  const all = [...top, ...own, ...await readOthers(archive, entries, main)]
  return {
    archive,
    main,
    part: wanted => {
      const relationship = own.find(({ type, isExternal }) => type === wanted && !isExternal)
      return relationship ? find(main, relationship.target) : null
    },
    properties: core ? find('', core.target) : null,
    externalLinks: all.filter(({ type, isExternal }) => isExternal && type !== 'hyperlink').length,
    merged: own.flatMap(({ id, type, target, isExternal }) => {
      const entry = type === 'aFChunk' && !isExternal ? find(main, target) : null
      return entry === null ? [] : [{ id, entry }]
    }),
    embeddedFiles: all.filter(({ type, isExternal }) => !isExternal && embeddedTypes.has(type)).length,
  }
}

const embeddedTypes: ReadonlySet<string> = new Set(['oleObject', 'package'])

/** Documents, templates, with and without macros, which are never run. */
function isWordMain(type: string): boolean {
  return /(?:wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroEnabled\w*)\.main\+xml/u.test(type)
}

async function readContentTypes(archive: Archive, entry: string | undefined): Promise<(name: string) => string> {
  const types = new Map<string, string>()
  if (!entry) throw refusal('importing.archive')
  await readXml(archive.unpack(entry), packageVocabulary, {
    open(name, attributes) {
      const type = attributes.get('ContentType') ?? ''
      if (name === 'ct:Override') types.set((attributes.get('PartName') ?? '').replace(/^\//u, '').toLowerCase(), type)
      if (name === 'ct:Default') types.set(`.${attributes.get('Extension') ?? ''}`.toLowerCase(), type)
    },
  })
  return name => types.get(name.toLowerCase()) ?? types.get(name.slice(name.lastIndexOf('.')).toLowerCase()) ?? ''
}

async function readRelationships(archive: Archive, entries: ReadonlyMap<string, string>, source: string): Promise<Relationship[]> {
  const slash = source.lastIndexOf('/') + 1
  const entry = entries.get(`${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`.toLowerCase())
  return entry ? readRelationshipsPart(archive, entry) : []
}

async function readOthers(archive: Archive, entries: ReadonlyMap<string, string>, main: string): Promise<Relationship[]> {
  const slash = main.lastIndexOf('/') + 1
  const read = new Set(['_rels/.rels', `${main.slice(0, slash)}_rels/${main.slice(slash)}.rels`.toLowerCase()])
  const others = [...entries].filter(([key]) => key.endsWith('.rels') && !read.has(key))
  const all: Relationship[] = []
  for (const [, entry] of others) all.push(...await readRelationshipsPart(archive, entry))
  return all
}

async function readRelationshipsPart(archive: Archive, entry: string): Promise<Relationship[]> {
  const relationships: Relationship[] = []
  await readXml(archive.unpack(entry), packageVocabulary, {
    open(name, attributes) {
      if (name !== 'rel:Relationship') return
      // The last part of the address is the same in both standards.
      const type = (attributes.get('Type') ?? '').replace(/^.*\//u, '')
      relationships.push({ id: attributes.get('Id') ?? '', type, target: attributes.get('Target') ?? '', isExternal: attributes.get('TargetMode') === 'External' })
    },
  })
  return relationships
}

/** Name of the entry that a target means; relative ones start at the folder of the part that names them. */
function resolveTarget(source: string, target: string): string {
  const folder = target.startsWith('/') ? '' : source.slice(0, source.lastIndexOf('/') + 1)
  const path: string[] = []
  for (const step of `${folder}${decoded(target)}`.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}

import type { HeadTables } from './head.ts'
import type { State } from './state.ts'

/** What is being read, as far as words of characters, paragraphs and tables change it. */
export type SetBody = {
  readonly state: State
  readonly head: HeadTables
  plain(): void
  pard(): void
  setDefaultFont(font: number): void
  setDepth(depth: number): void
  endParagraph(): void
  endCell(depth: number): void
  endRow(depth: number): void
}

type Property = (body: SetBody, value: number | null) => void

const isOn = (value: number | null) => value !== 0

export const propertyByName: ReadonlyMap<string, Property> = new Map<string, Property>([
  ['ansicpg', (body, value) => void (value && (body.head.page = value))],
  ['mac', body => void (body.head.page = 10_000)],
  ['pc', body => void (body.head.page = 437)],
  ['pca', body => void (body.head.page = 850)],
  ['deff', (body, value) => body.setDefaultFont(value ?? 0)],
  ['f', (body, value) => void (body.state.font = value ?? -1)],
  ['uc', (body, value) => void (body.state.fallbackLength = Math.max(0, value ?? 1))],
  ['plain', body => body.plain()],
  ['b', (body, value) => void (body.state.isBold = isOn(value))],
  ['i', (body, value) => void (body.state.isItalic = isOn(value))],
  ['super', (body, value) => void (body.state.isRaised = isOn(value))],
  // Half-points above the line, 6 where it does not say how many.
  ['up', (body, value) => void (body.state.isRaised = (value ?? 6) > 0)],
  ...['sub', 'nosupersub', 'dn'].map((name): [string, Property] => [name, body => void (body.state.isRaised = false)]),
  ['fs', (body, value) => void (body.state.size = value ?? 24)],
  ['qc', body => void (body.state.isCentred = true)],
  ...['ql', 'qr', 'qj'].map((name): [string, Property] => [name, body => void (body.state.isCentred = false)]),
  ['v', (body, value) => void (body.state.isHidden = isOn(value))],
  ['deleted', (body, value) => void (body.state.isDeleted = isOn(value))],
  ['mvf', (body, value) => void (body.state.isDeleted = isOn(value))],
  ['revised', (body, value) => void (body.state.isInserted = isOn(value))],
  ['mvt', (body, value) => void (body.state.isInserted = isOn(value))],
  ['ftnalt', body => void (body.state.isEndnote = true)],
  ['pard', body => body.pard()],
  ['s', (body, value) => void (body.state.style = value ?? 0)],
  ['outlinelevel', (body, value) => void (body.state.outline = value)],
  ...['li', 'lin'].map((name): [string, Property] => [name, (body, value) => void (body.state.setIn = value ?? 0)]),
  ['fi', (body, value) => void (body.state.firstLine = value ?? 0)],
  ['ls', (body, value) => void (body.state.list = value)],
  ['ilvl', (body, value) => void (body.state.listLevel = value ?? 0)],
  ['intbl', body => body.setDepth(Math.max(1, body.state.depth))],
  ['itap', (body, value) => body.setDepth(value ?? 0)],
  ['par', body => body.endParagraph()],
  ['sect', body => body.endParagraph()],
  ['cell', body => body.endCell(1)],
  ['nestcell', body => body.endCell(Math.max(2, body.state.depth))],
  ['row', body => body.endRow(1)],
  ['nestrow', body => body.endRow(Math.max(2, body.state.depth))],
])

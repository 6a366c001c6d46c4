import { screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RecentProject } from '#contract/projects.ts'
import { RecentProjects } from '../../../renderer/features/start/RecentProjects.tsx'
import { pathOf, tellingFolder } from '../../../renderer/features/start/telling-folders.ts'
import { openRoom, type Room } from '../excerpts/room.tsx'

const row = (folder: string, more: Partial<RecentProject> = {}): RecentProject => ({
  key: folder || 'none', name: 'Plans', fileName: 'Plans.clausebook', folder, openedAt: '2026-11-01T08:00:00.000Z', missing: false, ...more,
})

describe('the end of a folder that tells projects of one name apart', () => {
  const of = (...folders: string[]) => folders.map(folder => tellingFolder(row(folder), folders.map(each => row(each))))

  test('is as short as it can be', () => {
    expect(of('/home/mei/2025/north', '/home/mei/2025/south')).toEqual(['…/north', '…/south'])
    expect(of('/home/mei/2025/plans', '/home/mei/2026/plans', '/home/mei/other')).toEqual(['…/2025/plans', '…/2026/plans', '…/other'])
    expect(of('C:\\Work\\2025', 'D:\\Work\\2026')).toEqual(['…\\2025', '…\\2026'])
  })

  test('is the whole folder where one lies inside the ends of the other', () => {
    expect(of('/plans', '/home/plans')).toEqual(['/plans', '/home/plans'])
    expect(of('C:\\plans', 'D:\\plans')).toEqual(['C:\\plans', 'D:\\plans'])
    expect(of('/', '/home')).toEqual(['/', '/home'])
  })

  test('is not said of projects whose names or file names differ, nor where no folder is known', () => {
    const one = row('/a/x')
    expect(tellingFolder(one, [one, row('/b/x', { name: 'Others' }), row('/c/x', { fileName: 'Plans 2.clausebook' })])).toBe('')
    expect(tellingFolder(row(''), [row(''), row('/b/x')])).toBe('')
  })

  test('the whole path is written as the system writes it', () => {
    expect([row('/home/mei'), row('/'), row('C:\\'), row('C:\\Work'), row('')].map(pathOf)).toEqual([
      '/home/mei/Plans.clausebook', '/Plans.clausebook', 'C:\\Plans.clausebook', 'C:\\Work\\Plans.clausebook', 'Plans.clausebook',
    ])
  })
})

describe('the list', () => {
  let room: Room
  beforeEach(async () => {
    room = await openRoom()
  })
  afterEach(() => room.close())

  test('shows of namesakes enough of the folder to tell them apart, and says the whole path of each', () => {
    room.show(<RecentProjects projects={[row('/work/2025/plans'), row('/work/2026/plans', { missing: true }), row('', { key: 'other', name: 'Notes', fileName: 'Notes.clausebook' })]} />)
    const [first, second, third] = screen.getAllByRole('button', { name: /^(Plans|Notes)/ })
    expect(first?.textContent).toContain('…/2025/plans')
    expect(second?.textContent).toContain('…/2026/plans')
    expect(second?.textContent).toContain('no longer where it was')
    const described = (button?: HTMLElement) => document.getElementById(button?.getAttribute('aria-describedby') ?? '')?.textContent
    expect([first, second, third].map(described)).toEqual(['/work/2025/plans/Plans.clausebook', '/work/2026/plans/Plans.clausebook', undefined])
    expect(third?.textContent).toContain('Notes.clausebook')
  })
})

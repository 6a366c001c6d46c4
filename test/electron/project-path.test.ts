import { describe, expect, test } from 'vitest'
import { projectOf, projectPath } from '../../electron/main/projects/project-path.ts'

const folder = '/home/li'
describe('the project on a command line', () => {
  test.each([
    [['--project', 'plans.clausebook'], { path: '/home/li/plans.clausebook', asked: true }],
    [['--project=/data/规划.clausebook'], { path: '/data/规划.clausebook', asked: true }],
    [['--project', 'new-project'], { path: '/home/li/new-project', asked: true }],
    [['--flag', '/data/plans.clausebook'], { path: '/data/plans.clausebook', asked: false }],
    [['/data/plans.CLAUSEBOOK', '--no-zygote'], { path: '/data/plans.CLAUSEBOOK', asked: false }],
    [['a.clausebook', '--project', 'b.clausebook'], { path: '/home/li/b.clausebook', asked: true }],
  ])('%j names it', (args, found) => expect(projectOf(args, folder)).toEqual(found))

  test.each([
    [[]],
    [['plan.txt']],
    [['--project']],
    [['--project', '']],
    [['--project', '--inspect']],
    [['--project=https://example.org/x.clausebook']],
    [['file:///data/plans.clausebook']],
    [['clausebook://open?x.clausebook']],
    [['javascript:x.clausebook']],
    [['--evil.clausebook']],
    [['--project', 'a\0b.clausebook']],
    [['--project', 'x'.repeat(40_000)]],
  ])('%j names none', args => expect(projectOf(args, folder)).toBeUndefined())

  test.each([
    '\\\\host\\share\\x.clausebook',
    '//host/share/x.clausebook',
    '\\/host/x.clausebook',
    '\\\\?\\C:\\x.clausebook',
    '\\\\.\\PhysicalDrive0',
  ])('E27: %s stays as it is, so that the engine sees where it leads', path => expect(projectPath(path, folder)).toBe(path))
  test.each([undefined, null, 1, {}, ['x.clausebook'], new String('x.clausebook')])('%o is no path', value =>
    expect(projectPath(value, folder)).toBeUndefined(),
  )
})

import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openStore } from '../../../electron/engine/store/database.ts'
import { riskOf, type Surroundings } from '../../../electron/engine/store/places.ts'
import { create, faultOf, makeFolder, open, optionsFor } from './given/sample.ts'

const around = (more: Partial<Surroundings> = {}): Surroundings => ({
  platform: 'linux',
  home: '/home/ann',
  environment: {},
  list: () => [],
  fileSystem: () => ({ magic: 0xef53, name: 'ext4' }),
  ...more,
})

describe('a place is risky', () => {
  test.each([
    ['/home/ann/OneDrive/plans.clausebook', 'OneDrive'],
    ['C:\\Users\\Ann\\OneDrive - Ministry of Ecology\\a\\plans.clausebook', 'OneDrive'],
    ['/home/ann/Dropbox/a/b/plans.clausebook', 'Dropbox'],
    ['/home/ann/Dropbox (Personal)/plans.clausebook', 'Dropbox'],
    ['/Users/ann/Library/Mobile Documents/com~apple~CloudDocs/plans.clausebook', 'iCloud'],
    ['C:\\Users\\Ann\\iCloudDrive\\plans.clausebook', 'iCloud'],
    ['/Users/ann/Google Drive/plans.clausebook', 'Google Drive'],
    ['G:\\My Drive\\plans.clausebook', 'Google Drive'],
    ['/home/ann/Box/plans.clausebook', 'Box'],
    ['/home/ann/Box Sync/plans.clausebook', 'Box'],
    ['/home/ann/pCloudDrive/plans.clausebook', 'pCloud'],
    ['/home/ann/MEGA/plans.clausebook', 'MEGA'],
    ['/home/ann/Nextcloud/plans.clausebook', 'Nextcloud'],
    ['/home/ann/我的坚果云/plans.clausebook', '坚果云'],
    ['D:\\BaiduSyncdisk\\plans.clausebook', '百度网盘'],
  ])('by a name: %s', (path, provider) => {
    expect(riskOf(path, around())).toEqual({ kind: 'synced', provider })
  })

  test('by what macOS keeps all such programs under', () => {
    expect(riskOf('/Users/ann/Library/CloudStorage/Tresor-Ann/plans.clausebook', around({ platform: 'darwin' }))).toEqual({
      kind: 'synced',
      provider: 'Tresor',
    })
  })

  test('by what Windows says of OneDrive, whatever its folder is called', () => {
    const windows = around({ platform: 'win32', environment: { OneDriveCommercial: 'D:\\Wolke\\' } })
    expect(riskOf('d:\\wolke\\a\\plans.clausebook', windows)).toEqual({ kind: 'synced', provider: 'OneDrive' })
    expect(riskOf('D:\\Wolken\\plans.clausebook', windows)).toBeNull()
  })

  test.each([
    ['.stfolder', 'Syncthing'],
    ['.sync_0af3.db', 'Nextcloud'],
    ['.dropbox', 'Dropbox'],
  ])('by a mark in a folder above: %s', (mark, provider) => {
    expect(riskOf('/data/plans/a/plans.clausebook', around({ list: folder => (folder === '/data/plans' ? ['x', mark] : []) }))).toEqual({
      kind: 'synced',
      provider,
    })
  })

  test.each([
    [0x6969, ''],
    [0x517b, ''],
    [0xff534d42, ''],
    [0xfe534d42, ''],
    [0x01021997, ''],
    [0, 'nfs4'],
    [0, 'cifs'],
    [0, 'smb3'],
    [0x65735546, 'fuse.sshfs'],
    [0x65735546, 'fuse.rclone'],
    [0, '9p'],
  ])('by its file system: %i %s', (magic, name) => {
    expect(riskOf('/mnt/share/plans.clausebook', around({ fileSystem: () => ({ magic, name }) }))).toEqual({
      kind: 'network',
      provider: '',
    })
  })

  test.each(['\\\\server\\share\\plans.clausebook', '//server/share/plans.clausebook', '\\\\?\\UNC\\server\\share\\plans.clausebook'])(
    'by naming a host: %s',
    path => {
      expect(riskOf(path, around({ platform: 'win32' }))).toEqual({ kind: 'network', provider: '' })
    },
  )
})

describe('a place is not risky', () => {
  test.each([
    '/home/ann/plans.clausebook',
    '/home/ann/boxes/Box/plans.clausebook',
    '/home/ann/my dropbox notes/plans.clausebook',
    '/home/ann/OneDriver/plans.clausebook',
    '/home/ann/megaproject/plans.clausebook',
    'C:\\Users\\Ann\\Documents\\plans.clausebook',
    '\\\\?\\C:\\Users\\Ann\\plans.clausebook',
    '/OneDrive.clausebook',
  ])('%s', path => {
    expect(riskOf(path, around())).toBeNull()
  })

  test('because the home holds the settings of such a program', () => {
    expect(
      riskOf('/home/ann/plans.clausebook', around({ list: folder => (folder === '/home/ann' ? ['.dropbox', '.sync'] : []) })),
    ).toBeNull()
  })

  test('because a local drive is mounted by FUSE', () => {
    expect(riskOf('/mnt/usb/plans.clausebook', around({ fileSystem: () => ({ magic: 0x65735546, name: 'fuseblk' }) }))).toBeNull()
  })

  test('on this machine', () => {
    expect(riskOf(join(makeFolder(), 'plans.clausebook'))).toBeNull()
  })
})

describe('a project in a synchronised folder', () => {
  test('is made and opened only after an explicit yes, and read without one', async () => {
    const folder = join(makeFolder(), 'Dropbox')
    mkdirSync(folder)
    expect(await faultOf(() => create(folder))).toMatchObject({
      id: 'projects.synced',
      code: 'conflict',
      details: { reason: 'synced', provider: 'Dropbox' },
      values: { provider: 'Dropbox' },
    })
    await (await create(folder, { allowSyncedFolder: true })).close()
    expect((await faultOf(() => openStore(optionsFor(folder)))).id).toBe('projects.synced')
    await (await open(optionsFor(folder, { readOnly: true }))).close()
    await open(optionsFor(folder, { allowSyncedFolder: true }))
  })

  test('is recognised behind a link', async () => {
    const root = makeFolder()
    mkdirSync(join(root, 'Nextcloud'))
    symlinkSync(join(root, 'Nextcloud'), join(root, 'plans'))
    expect((await faultOf(() => create(join(root, 'plans')))).id).toBe('projects.synced')
  })
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { isOwn, socketAddresses, tracedAddresses, tracing, waysToSee } from './connections.ts'
import { titles } from '../prepared.ts'
import { expect, seedFiles, test } from '../workbench.ts'

const way = waysToSee()
const said = {
  strace: 'seen by strace in the host and all that it starts, and by the browser’s own request log',
  proc: 'strace is not to be had here: seen in /proc every 20 ms, and by the browser’s own request log',
  none: 'neither strace nor /proc is to be had here: seen by the browser’s own request log only',
}
console.log(`connections in a full run: ${said[way]}`)

test('a full run, from bringing plans in to handing excerpts out, opens no connection beyond this machine', async ({ app, workbench, page, complaints }) => {
  const trace = join(workbench.folder, 'connections.txt')
  await workbench.start({ under: way === 'strace' ? tracing(trace) : [] })
  const seen = new Set<string>()
  const look = () => {
    if (way === 'proc' && workbench.processId !== undefined) for (const address of socketAddresses(workbench.processId)) seen.add(address)
  }
  const sampling = setInterval(look, 20)
  const asked = new Set<string>()
  page.on('request', request => void asked.add(new URL(request.url()).host))
  page.on('websocket', socket => void asked.add(new URL(socket.url()).host))
  try {
    await app.open(workbench)
    await app.library.import(seedFiles)
    await expect(app.library.titles).toHaveCount(seedFiles.length)
    await app.library.openInReader(titles.opening)
    await app.reader.tag('A foreign physician registered in Beijing', 'Physicians')
    await app.goTo('search')
    await app.find.field.fill('hospital')
    await expect(app.find.hits.first()).toBeVisible()
    await app.goTo('compare')
    await expect(app.compare.matrix).toBeVisible()
    await app.compare.show('panes')
    await expect(app.compare.pane('left').text).toBeVisible()
    await app.goTo('excerpts')
    for (const format of ['handout.format.report', 'handout.format.csv'] as const) {
      await app.button('excerpts.handOut').click()
      await app.handout.choose(format)
      await app.handout.make()
    }
    await app.projectMenu('app.command.backups')
    await app.history.backups.getByRole('button', { name: app.say('history.backups.make') }).click()
    await expect(app.history.backups.getByText(titles.chinese)).toBeVisible()
    await page.keyboard.press('Escape')
    await app.projectMenu('app.command.close')
    await app.start.openSample()
    look()
  } finally {
    clearInterval(sampling)
  }
  const { host } = new URL(page.url())
  await app.close(workbench)
  expect(complaints).toEqual([])
  expect([...asked]).toEqual([host])
  if (way === 'strace') for (const address of tracedAddresses(trace)) seen.add(address)
  expect([...seen].filter(address => !isOwn(address))).toEqual([])
})

test('a connection would have been seen', async ({ workbench }) => {
  test.skip(way === 'none', said.none)
  const server = createServer(socket => socket.unref()).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const trace = join(workbench.folder, 'connections.txt')
  const script = `require('node:net').connect(${port}, '127.0.0.1', () => { console.log('there'); process.stdin.on('data', () => process.exit()) })`
  const [command = '', ...args] = [...(way === 'strace' ? tracing(trace) : []), process.execPath, '-e', script]
  const program = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  await once(program.stdout, 'data')
  const seen = new Set(way === 'proc' ? socketAddresses(program.pid ?? 0) : [])
  program.stdin.end('end\n')
  await once(program, 'exit')
  server.close()
  if (way === 'strace') for (const address of tracedAddresses(trace)) seen.add(address)
  expect([...seen]).toEqual(way === 'strace' ? ['127.0.0.1'] : ['0100007F'])
  for (const elsewhere of ['192.0.2.1', '010200C0', '2001:db8::1', '127.0.0.2']) expect(isOwn(elsewhere)).toBe(false)
})

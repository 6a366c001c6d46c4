// The writing process, which kills itself in the open transaction of its first work: right before it would tell for the first time how far it is.
const send = process.send?.bind(process) as (message: object) => boolean

process.send = (message: object) => {
  if ('done' in message) process.kill(process.pid, 'SIGKILL')
  return send(message)
}

await import('../../../electron/engine/workers/writing/write.ts')

import { dialog, type BrowserWindow } from 'electron'
import { sentence, type MessageId } from '#domain/messages/catalogues.ts'
import type { Sentence } from '#wire/fault.ts'

/**
 * Offers to load the page again when it has crashed or hangs. What was saved is safe: the engine lives in another process. Nothing is
 * ever reported to anybody.
 */
export function watchForCrashes(window: BrowserWindow, say: (sentence: Sentence) => string, log: (line: string) => void): void {
  const contents = window.webContents
  let asking = false
  let gone = false
  let endedByUs = false

  /** True when the page shall be loaded again. */
  const ask = async (message: MessageId, other: MessageId) => {
    asking = true
    const buttons = [say(sentence('electron.reload')), say(sentence(other))]
    const options = {
      type: 'warning',
      title: 'Clausebook',
      message: say(sentence(message)),
      buttons,
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    } as const
    const { response } = await dialog.showMessageBox(window, options)
    asking = false
    return response === 0
  }
  const offerAfterCrash = async () => {
    const reload = await ask('electron.pageCrashed', 'electron.closeWindow')
    if (window.isDestroyed()) return
    gone = false
    if (reload) contents.reload()
    else window.destroy()
  }
  const offerAfterHang = async () => {
    const reload = await ask('electron.pageHangs', 'electron.wait')
    if (window.isDestroyed()) return
    // It may have crashed while the person was thinking.
    const crashed = gone
    gone = false
    if (crashed && !reload) return offerAfterCrash()
    if (crashed) return contents.reload()
    if (!reload) return
    endedByUs = true
    contents.forcefullyCrashRenderer()
    contents.reload()
  }
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    const expected = endedByUs || reason === 'clean-exit'
    endedByUs = false
    if (expected) return
    log(`the page's process is gone: ${reason}, ${exitCode}`)
    gone = true
    if (!asking) void offerAfterCrash()
  })
  window.on('unresponsive', () => {
    log('the page does not answer')
    if (!asking) void offerAfterHang()
  })
}

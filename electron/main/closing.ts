import { dialog, type BrowserWindow } from 'electron'
import { sentence } from '#domain/messages/catalogues.ts'
import type { Sentence } from '#wire/fault.ts'

/**
 * Asks before a page goes that says it would lose something. Without this the window would stay open without a word. The question is
 * synchronous because Electron wants the answer in the event's own turn.
 */
export function askBeforeLosing(window: BrowserWindow, say: (sentence: Sentence) => string): void {
  window.webContents.on('will-prevent-unload', event => {
    const answer = dialog.showMessageBoxSync(window, {
      type: 'warning',
      title: 'Clausebook',
      message: say(sentence('electron.unkept')),
      buttons: [say(sentence('electron.unkept.stay')), say(sentence('electron.closeWindow'))],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    // Preventing the event means not to heed the page's objection.
    if (answer === 1) event.preventDefault()
  })
}

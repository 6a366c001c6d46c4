import { ipcRenderer } from 'electron'

// The page gets one port to the engine and the ids of menu commands, as messages to its own window; no function of Electron reaches it.
window.addEventListener('message', ({ source, origin, data }) => {
  if (source === window && origin === location.origin && data === 'clausebook:ready') ipcRenderer.postMessage('clausebook:port', null)
})
ipcRenderer.on('clausebook:port', ({ ports }) => window.postMessage('clausebook:port', location.origin, [...ports]))
ipcRenderer.on('clausebook:command', (_event, id: unknown) =>
  window.postMessage({ type: 'clausebook:command', id: String(id) }, location.origin),
)

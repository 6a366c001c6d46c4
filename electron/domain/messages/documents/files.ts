import type { Messages } from '../message.ts'

export const filesMessages = {
  'files.unwritableName': [
    '“{name}” can’t be opened: its name holds signs that are no letters on this computer. The file is as it was. Rename it and bring it in again.',
    '无法打开“{name}”：文件名含有本机无法识别的字符。文件未作任何改动。请重命名后再导入。',
  ],
  'files.gone': [
    '“{name}” can’t be read: it was moved, deleted or locked. Nothing was changed. Choose it again.',
    '无法读取“{name}”：可能已被移动、删除或锁定。未作任何更改，请重新选择。',
  ],
  'files.networkPath': [
    '“{name}” lies on another computer. Clausebook opens only files on this one. Copy it here first.',
    '“{name}”位于另一台计算机上。Clausebook 只打开本机文件，请先复制到本机。',
  ],
  'files.notAFile': ['“{name}” is not a file. Choose a file.', '“{name}”不是文件。请选择一个文件。'],
  'files.tooMany': [
    '“{name}” holds more than {limit, number} files. Nothing was brought in. Choose a smaller folder.',
    '“{name}”中的文件超过 {limit, number} 个，未导入任何内容。请选择较小的文件夹。',
  ],
  'files.unknownTicket': [
    'This file is no longer at hand. Nothing was changed. Choose it again.',
    '找不到此文件，未作任何更改。请重新选择。',
  ],
} as const satisfies Messages

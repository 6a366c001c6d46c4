/** One message in both languages, ICU MessageFormat. Standing side by side, neither can be forgotten. */
export type Message = readonly [english: string, chinese: string]
export type Messages = Readonly<Record<string, Message>>

import type { RecentProject } from '#contract/projects.ts'

type Placed = Pick<RecentProject, 'key' | 'name' | 'fileName' | 'folder'>

/**
 * The end of a project's folder that no other project of its name and file name has, with `…` before it where it is not the whole
 * folder: `…/2026/plans`. '' when the name or the file name tell the project apart, or its folder is not known.
 */
export function tellingFolder(project: Placed, projects: readonly Placed[]): string {
  const namesakes = projects.filter(({ key, name, fileName }) => key !== project.key && name === project.name && fileName === project.fileName)
  if (!project.folder || namesakes.length === 0) return ''
  const parts = partsOf(project.folder)
  const others = namesakes.map(({ folder }) => partsOf(folder))
  for (let count = 1; count < parts.length; count += 1) {
    const tail = parts.slice(-count).join('/')
    if (others.every(other => other.slice(-count).join('/') !== tail)) return ['…', ...parts.slice(-count)].join(separatorOf(project.folder))
  }
  return project.folder
}

/** A project's file with its folder, as people read it; the file name alone where the folder is not known. */
export function pathOf({ folder, fileName }: Pick<RecentProject, 'folder' | 'fileName'>): string {
  return folder ? [folder.replace(/[\\/]+$/, ''), fileName].join(separatorOf(folder)) : fileName
}

const partsOf = (folder: string) => folder.split(/[\\/]+/).filter(Boolean)
const separatorOf = (folder: string) => (folder.includes('\\') ? '\\' : '/')

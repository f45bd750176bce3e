import { statfs } from 'node:fs/promises';

/** Whether the disk under a folder has room for so many bytes more; true where it cannot be told. */
export async function hasSpace(directory: string, bytes: number): Promise<boolean> {
  try {
    const { bavail, bsize } = await statfs(directory);
    return bavail * bsize >= bytes;
  } catch {
    return true;
  }
}

import { vi } from "vitest";

/** A disk with little room, and the browser's files of our own on it. */
export interface SmallDisk {
  /** Files of our own by name, with their bytes. */
  readonly files: ReadonlyMap<string, number>;
  readonly free: () => number;
  /** Takes room, or throws as browsers do when there is none. */
  readonly take: (bytes: number) => void;
  /** Fills it but for these bytes. */
  readonly fillUpTo: (bytes: number) => void;
  /** From here on the quota is what there is; before, an invented one, as Chromium's is. */
  readonly reportTrueQuota: () => void;
  /** How often the browser was made to tidy up. */
  readonly tidied: () => number;
}

export interface SmallDiskOptions {
  readonly bytes: number;
  /** What a deleted record gives back, when the browser tidies up: as Chromium's LevelDB does. */
  readonly perDeletion?: number;
}

/** Puts a small disk below `navigator.storage` and the databases' deletions. */
export function stubSmallDisk({ bytes, perDeletion = 0 }: SmallDiskOptions): SmallDisk {
  const files = new Map<string, number>();
  let taken = 0;
  let lying = 0;
  let tidied = 0;
  let isQuotaTrue = false;
  const used = () => taken + [...files.values()].reduce((sum, size) => sum + size, 0);
  const free = () => bytes - used();
  const refuse = (more: number) => {
    if (more > free()) throw new DOMException("full", "QuotaExceededError");
  };
  const storage = {
    getDirectory: async () => folderOf(files, refuse),
    estimate: async () => ({ usage: used(), quota: isQuotaTrue ? bytes : used() + 10e9 }),
  };
  vi.stubGlobal("navigator", { storage });
  alongside(IDBObjectStore.prototype as never, "delete", () => {
    lying += perDeletion;
  });
  alongside(IDBFactory.prototype as never, "deleteDatabase", () => {
    tidied++;
    taken -= lying;
    lying = 0;
  });
  return {
    files,
    free,
    take: (more) => {
      refuse(more);
      taken += more;
    },
    fillUpTo: (left) => {
      taken += free() - left;
    },
    reportTrueQuota: () => {
      isQuotaTrue = true;
    },
    tidied: () => tidied,
  };
}

/** Every record is refused until so many were deleted. */
export function stubFullDisk(deletions = Number.POSITIVE_INFINITY): void {
  let left = deletions;
  alongside(IDBObjectStore.prototype as never, "delete", () => {
    left--;
  });
  const refuse = () => {
    if (left > 0) throw new DOMException("full", "QuotaExceededError");
  };
  alongside(IDBObjectStore.prototype as never, "put", refuse);
  alongside(IDBObjectStore.prototype as never, "add", refuse);
}

/** Does some work of ours whenever the browser is asked to do this. */
function alongside(
  on: Record<string, (...given: unknown[]) => unknown>,
  name: string,
  work: () => void,
): void {
  const original = on[name];
  vi.spyOn(on, name).mockImplementation(function (this: unknown, ...given) {
    work();
    return original?.apply(this, given);
  });
}

function folderOf(files: Map<string, number>, refuse: (bytes: number) => void) {
  const handleOf = (name: string) => ({
    getFile: async () => ({ size: files.get(name) ?? 0 }),
    createWritable: async () => {
      let written = 0;
      return {
        write: async (bytes: Uint8Array) => {
          refuse(bytes.length);
          written += bytes.length;
        },
        close: async () => void files.set(name, written),
      };
    },
  });
  return {
    getFileHandle: async (name: string, { create = false } = {}) => {
      if (!files.has(name) && !create) throw new DOMException(name, "NotFoundError");
      if (!files.has(name)) files.set(name, 0);
      return handleOf(name);
    },
    removeEntry: async (name: string) => void files.delete(name),
  };
}

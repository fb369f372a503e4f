/** Types of `aftersale.js`. The elements themselves are in `elements.d.ts`. */
import './elements.js';

/** What the script tag's `data-*` attributes say, or the JSON in `<script type="application/json" id="aftersale-config">`. */
export interface Settings {
  /** Base URL of the shop's API, without `/v1`. */
  api?: string;
  /** The shop's publishable key, `pk_…`. */
  key?: string;
  /** BCP 47 language where neither the element nor an ancestor has `lang`. */
  locale?: string;
}

/** One request the suite made. `status` is 0 while it runs or where it failed. */
export interface RequestMade {
  url: string;
  status: number;
}

/** The suite's version. */
export const version: string;

/** Settings for elements that start from now on. */
export function configure(changes: Settings): void;

/** Resolves when every element on the page is ready or has failed. */
export function ready(): Promise<void>;

/** Listens on the document; `name` with or without `aftersale-`. Gives a function that stops it. */
export function on<K extends keyof AftersaleEventMap>(name: K, listener: (event: AftersaleEventMap[K]) => void): () => void;

/** Every request the suite made, the names of what it keeps on the device, and the bytes of the wasm's memory. */
export function audit(): { requests: RequestMade[]; storage: string[]; memory_bytes: number };

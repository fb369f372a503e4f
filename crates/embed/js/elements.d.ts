/** The elements of the suite. Written by `cargo xtask gen`. */

export {};

declare global {
  /** Where an order is, when it comes and what to do now; without a token it helps to find the order. */
  interface AftersaleOrderTrackingElement extends HTMLElement {
    /** Id of the order; with no token it is filled into the look-up form as the order number. */
    order: string | null;
    /** Order token for the API; left out, the customer proves with a one-time code that the order is theirs. */
    token: string | null;
    /** Id of a parcel to move to once the order is shown. */
    parcel: string | null;
    /** `lazy` waits until the element nears the viewport. */
    loading: 'lazy' | 'eager' | null;
    /** Level 2–6 of the widget's first heading. */
    headingLevel: string | number | null;
    /** How much air there is. */
    density: 'compact' | 'cosy' | 'roomy' | null;
    /** `none` keeps nothing on the device; `session` what helps offline, until the tab is closed. */
    storage: 'session' | 'none' | null;
    /** No motion, whatever the system says. */
    noAnimation: string | boolean | null;
    /** An order as the API answers it; while it is set the widget makes no request. */
    data: object | null;
    /** Resolves when the widget shows its first state; rejects when it can't be loaded. */
    readonly ready: Promise<void>;
    /** The current `:state()`. */
    readonly state: string;
    /** Reads the order again. */
    refresh(): Promise<void>;
    /** Moves focus to the parcel with that id; does nothing where there is none. */
    showParcel(id: string): void;
    /** Moves focus to the widget's heading. */
    focus(options?: FocusOptions): void;
  }

  /** Questions that fit how an order stands, and how to reach the shop about it. */
  interface AftersaleHelpElement extends HTMLElement {
    /** Id of the order. */
    order: string | null;
    /** Order token for the API. */
    token: string | null;
    /** `lazy` waits until the element nears the viewport. */
    loading: 'lazy' | 'eager' | null;
    /** Level 2–6 of the widget's first heading. */
    headingLevel: string | number | null;
    /** How much air there is. */
    density: 'compact' | 'cosy' | 'roomy' | null;
    /** `none` keeps nothing on the device; `session` what helps offline, until the tab is closed. */
    storage: 'session' | 'none' | null;
    /** No motion, whatever the system says. */
    noAnimation: string | boolean | null;
    /** Help as the API answers it; while it is set the widget makes no request. */
    data: object | null;
    /** Resolves when the widget shows its first state; rejects when it can't be loaded. */
    readonly ready: Promise<void>;
    /** The current `:state()`. */
    readonly state: string;
    /** Reads the help again. */
    refresh(): Promise<void>;
    /** Moves focus to the widget's heading. */
    focus(options?: FocusOptions): void;
  }

  /** What a customer wants to hear about by mail or message; every change takes effect at once. */
  interface AftersalePreferencesElement extends HTMLElement {
    /** Order token or customer token for the API. */
    token: string | null;
    /** `lazy` waits until the element nears the viewport. */
    loading: 'lazy' | 'eager' | null;
    /** Level 2–6 of the widget's first heading. */
    headingLevel: string | number | null;
    /** How much air there is. */
    density: 'compact' | 'cosy' | 'roomy' | null;
    /** `none` keeps nothing on the device; `session` what helps offline, until the tab is closed. */
    storage: 'session' | 'none' | null;
    /** No motion, whatever the system says. */
    noAnimation: string | boolean | null;
    /** Preferences as the API answers them; while it is set the widget makes no first request. */
    data: object | null;
    /** Resolves when the widget shows its first state; rejects when it can't be loaded. */
    readonly ready: Promise<void>;
    /** The current `:state()`. */
    readonly state: string;
    /** Reads the preferences again. */
    refresh(): Promise<void>;
    /** Moves focus to the widget's heading. */
    focus(options?: FocusOptions): void;
  }

  interface HTMLElementTagNameMap {
    'aftersale-order-tracking': AftersaleOrderTrackingElement;
    'aftersale-help': AftersaleHelpElement;
    'aftersale-preferences': AftersalePreferencesElement;
  }

  interface AftersaleEventMap {
    'aftersale-ready': CustomEvent<Record<string, never>>;
    'aftersale-error': CustomEvent<{ code: string }>;
    'aftersale-state-changed': CustomEvent<{ state: string }>;
    'aftersale-order-changed': CustomEvent<{ order_id: string }>;
    'aftersale-action-requested': CustomEvent<{ action: string, order_id: string }>;
    'aftersale-preferences-changed': CustomEvent<Record<string, never>>;
  }

  interface HTMLElementEventMap extends AftersaleEventMap {}
  interface DocumentEventMap extends AftersaleEventMap {}
}

/** JSX of react: attributes as in HTML. */
export interface ReactElements {
  'aftersale-order-tracking': AftersaleOrderTrackingAttributes;
  'aftersale-help': AftersaleHelpAttributes;
  'aftersale-preferences': AftersalePreferencesAttributes;
}

/** JSX of preact: attributes as in HTML. */
export interface PreactElements {
  'aftersale-order-tracking': AftersaleOrderTrackingAttributes;
  'aftersale-help': AftersaleHelpAttributes;
  'aftersale-preferences': AftersalePreferencesAttributes;
}

/** JSX of solid-js: attributes as in HTML. */
export interface SolidJsElements {
  'aftersale-order-tracking': AftersaleOrderTrackingAttributes;
  'aftersale-help': AftersaleHelpAttributes;
  'aftersale-preferences': AftersalePreferencesAttributes;
}

/** Attributes of `<aftersale-order-tracking>`. */
export interface AftersaleOrderTrackingAttributes {
  /** Id of the order; with no token it is filled into the look-up form as the order number. */
  'order'?: string;
  /** Order token for the API; left out, the customer proves with a one-time code that the order is theirs. */
  'token'?: string;
  /** Id of a parcel to move to once the order is shown. */
  'parcel'?: string;
  /** BCP 47 language; else the nearest `[lang]`, the script, the browser. */
  'lang'?: string;
  /** Direction of the view; else as the language is written. */
  'dir'?: 'ltr' | 'rtl';
  /** `lazy` waits until the element nears the viewport. */
  'loading'?: 'lazy' | 'eager';
  /** Level 2–6 of the widget's first heading. */
  'heading-level'?: number;
  /** How much air there is. */
  'density'?: 'compact' | 'cosy' | 'roomy';
  /** `none` keeps nothing on the device; `session` what helps offline, until the tab is closed. */
  'storage'?: 'session' | 'none';
  /** No motion, whatever the system says. */
  'no-animation'?: boolean;
  id?: string;
  class?: string;
  className?: string;
  slot?: string;
  children?: unknown;
  ref?: unknown;
  key?: string | number;
}

/** Attributes of `<aftersale-help>`. */
export interface AftersaleHelpAttributes {
  /** Id of the order. */
  'order'?: string;
  /** Order token for the API. */
  'token'?: string;
  /** BCP 47 language; else the nearest `[lang]`, the script, the browser. */
  'lang'?: string;
  /** Direction of the view; else as the language is written. */
  'dir'?: 'ltr' | 'rtl';
  /** `lazy` waits until the element nears the viewport. */
  'loading'?: 'lazy' | 'eager';
  /** Level 2–6 of the widget's first heading. */
  'heading-level'?: number;
  /** How much air there is. */
  'density'?: 'compact' | 'cosy' | 'roomy';
  /** `none` keeps nothing on the device; `session` what helps offline, until the tab is closed. */
  'storage'?: 'session' | 'none';
  /** No motion, whatever the system says. */
  'no-animation'?: boolean;
  id?: string;
  class?: string;
  className?: string;
  slot?: string;
  children?: unknown;
  ref?: unknown;
  key?: string | number;
}

/** Attributes of `<aftersale-preferences>`. */
export interface AftersalePreferencesAttributes {
  /** Order token or customer token for the API. */
  'token'?: string;
  /** BCP 47 language; else the nearest `[lang]`, the script, the browser. */
  'lang'?: string;
  /** Direction of the view; else as the language is written. */
  'dir'?: 'ltr' | 'rtl';
  /** `lazy` waits until the element nears the viewport. */
  'loading'?: 'lazy' | 'eager';
  /** Level 2–6 of the widget's first heading. */
  'heading-level'?: number;
  /** How much air there is. */
  'density'?: 'compact' | 'cosy' | 'roomy';
  /** `none` keeps nothing on the device; `session` what helps offline, until the tab is closed. */
  'storage'?: 'session' | 'none';
  /** No motion, whatever the system says. */
  'no-animation'?: boolean;
  id?: string;
  class?: string;
  className?: string;
  slot?: string;
  children?: unknown;
  ref?: unknown;
  key?: string | number;
}

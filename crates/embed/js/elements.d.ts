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
    /** `local` keeps unfinished answers on the device, thirty days at most; `session` only until the tab is closed, like what helps offline; `none` keeps nothing. */
    storage: 'local' | 'session' | 'none' | null;
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
    /** `local` keeps unfinished answers on the device, thirty days at most; `session` only until the tab is closed, like what helps offline; `none` keeps nothing. */
    storage: 'local' | 'session' | 'none' | null;
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
    /** `local` keeps unfinished answers on the device, thirty days at most; `session` only until the tab is closed, like what helps offline; `none` keeps nothing. */
    storage: 'local' | 'session' | 'none' | null;
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

  /** The wizard that takes a return, an exchange or a claim, and what became of it. */
  interface AftersaleReturnRequestElement extends HTMLElement {
    /** Id of the order. */
    order: string | null;
    /** Order token for the API. */
    token: string | null;
    /** Id of a line that is chosen from the start. */
    item: string | null;
    /** Id of a return that was asked for before, to show how it stands. */
    return: string | null;
    /** Whether the browser's back button goes back a step. */
    history: "steps" | "none" | null;
    /** `lazy` waits until the element nears the viewport. */
    loading: 'lazy' | 'eager' | null;
    /** Level 2–6 of the widget's first heading. */
    headingLevel: string | number | null;
    /** How much air there is. */
    density: 'compact' | 'cosy' | 'roomy' | null;
    /** `local` keeps unfinished answers on the device, thirty days at most; `session` only until the tab is closed, like what helps offline; `none` keeps nothing. */
    storage: 'local' | 'session' | 'none' | null;
    /** No motion, whatever the system says. */
    noAnimation: string | boolean | null;
    /** What may come back, as the API answers it; while it is set the widget makes no first request. */
    data: object | null;
    /** Resolves when the widget shows its first state; rejects when it can't be loaded. */
    readonly ready: Promise<void>;
    /** The current `:state()`. */
    readonly state: string;
    /** Reads again what may come back. */
    refresh(): Promise<void>;
    /** To the next step, if nothing is missing. */
    next(): Promise<void>;
    /** To the step before. */
    back(): Promise<void>;
    /** Sends what is asked for, where the last step is shown. */
    submit(): Promise<void>;
    /** Forgets the answers and begins anew. */
    reset(): Promise<void>;
    /** Moves focus to the widget's heading. */
    focus(options?: FocusOptions): void;
  }

  /** Reviews of a whole order on one page: products, delivery and shop apart, stars alone are enough. */
  interface AftersaleReviewFormElement extends HTMLElement {
    /** Id of the order, as the API has it. */
    order: string | null;
    /** Id of a product: the page asks about this one alone. */
    product: string | null;
    /** Order token for the API; else the page's signed link gives one. */
    token: string | null;
    /** Stars to begin with, 1–5, for `product` or the first product; nothing is sent. */
    rating: string | number | null;
    /** Asks for no photos. */
    noPhotos: string | boolean | null;
    /** Fewer photos per product than the shop allows. */
    maxPhotos: string | number | null;
    /** `lazy` waits until the element nears the viewport. */
    loading: 'lazy' | 'eager' | null;
    /** Level 2–6 of the widget's first heading. */
    headingLevel: string | number | null;
    /** How much air there is. */
    density: 'compact' | 'cosy' | 'roomy' | null;
    /** `local` keeps unfinished answers on the device, thirty days at most; `session` only until the tab is closed, like what helps offline; `none` keeps nothing. */
    storage: 'local' | 'session' | 'none' | null;
    /** No motion, whatever the system says. */
    noAnimation: string | boolean | null;
    /** What may be reviewed, as the API answers it; while it is set the widget makes no first request. */
    data: object | null;
    /** Resolves when the widget shows its first state; rejects when it can't be loaded. */
    readonly ready: Promise<void>;
    /** The current `:state()`. */
    readonly state: string;
    /** Sends what has stars, as the button does. */
    submit(): void;
    /** Empties the form; what was sent stays. */
    reset(): void;
    /** Reads the order again; what was filled in stays. */
    refresh(): Promise<void>;
    /** Moves focus to the widget's heading. */
    focus(options?: FocusOptions): void;
  }

  /** The published reviews of a product, how they spread, and how they come about. */
  interface AftersaleReviewsElement extends HTMLElement {
    /** Id of the product. */
    product: string | null;
    /** Name of the product, for `json-ld`. */
    productName: string | null;
    /** Puts what is shown as schema.org's `Product` with its ratings into a script inside the element, for search engines. */
    jsonLd: string | boolean | null;
    /** `lazy` waits until the element nears the viewport. */
    loading: 'lazy' | 'eager' | null;
    /** Level 2–6 of the widget's first heading. */
    headingLevel: string | number | null;
    /** How much air there is. */
    density: 'compact' | 'cosy' | 'roomy' | null;
    /** `local` keeps unfinished answers on the device, thirty days at most; `session` only until the tab is closed, like what helps offline; `none` keeps nothing. */
    storage: 'local' | 'session' | 'none' | null;
    /** No motion, whatever the system says. */
    noAnimation: string | boolean | null;
    /** Reviews as the API answers them; while it is set the widget makes no first request. */
    data: object | null;
    /** Resolves when the widget shows its first state; rejects when it can't be loaded. */
    readonly ready: Promise<void>;
    /** The current `:state()`. */
    readonly state: string;
    /** Reads the reviews again. */
    refresh(): Promise<void>;
    /** Moves focus to the widget's heading. */
    focus(options?: FocusOptions): void;
  }

  /** Points a customer has: how many, why so many, until when, and what they can be turned into. */
  interface AftersaleLoyaltyPointsElement extends HTMLElement {
    /** Customer token, minted by the shop; with `variant="earned"` an order token, else the page's signed link gives one. */
    token: string | null;
    /** `balance` and `next-reward` show only that; `earned` shows what `order` earns, or would with an account. */
    variant: 'full' | 'balance' | 'next-reward' | 'earned' | null;
    /** Id of the order, for `variant="earned"`. */
    order: string | null;
    /** Leaves the history out. */
    noHistory: string | boolean | null;
    /** `lazy` waits until the element nears the viewport. */
    loading: 'lazy' | 'eager' | null;
    /** Level 2–6 of the widget's first heading. */
    headingLevel: string | number | null;
    /** How much air there is. */
    density: 'compact' | 'cosy' | 'roomy' | null;
    /** `local` keeps unfinished answers on the device, thirty days at most; `session` only until the tab is closed, like what helps offline; `none` keeps nothing. */
    storage: 'local' | 'session' | 'none' | null;
    /** No motion, whatever the system says. */
    noAnimation: string | boolean | null;
    /** Points, or what an order earns, as the API answers it; while it is set the widget makes no first request. */
    data: object | null;
    /** Resolves when the widget shows its first state; rejects when it can't be loaded. */
    readonly ready: Promise<void>;
    /** The current `:state()`. */
    readonly state: string;
    /** Reads the points again. */
    refresh(): Promise<void>;
    /** Moves focus to the widget's heading. */
    focus(options?: FocusOptions): void;
  }

  /** The statutory withdrawal from a contract: two steps, no login, no reason, a signed receipt at once. */
  interface AftersaleWithdrawalElement extends HTMLElement {
    /** Id of the order, as the API has it; shows its items, with a token. */
    order: string | null;
    /** Order token for the API. Without one the widget asks for three details. */
    token: string | null;
    /** Fills in the order number, where no token shows it. */
    orderNumber: string | null;
    /** Fills in the customer's name, where no token shows it. */
    name: string | null;
    /** Fills in the address for the receipt, where no token shows it. */
    email: string | null;
    /** Starts with step one instead of the button that leads there. */
    open: string | boolean | null;
    /** `lazy` waits until the element nears the viewport. */
    loading: 'lazy' | 'eager' | null;
    /** Level 2–6 of the widget's first heading. */
    headingLevel: string | number | null;
    /** How much air there is. */
    density: 'compact' | 'cosy' | 'roomy' | null;
    /** `local` keeps unfinished answers on the device, thirty days at most; `session` only until the tab is closed, like what helps offline; `none` keeps nothing. */
    storage: 'local' | 'session' | 'none' | null;
    /** No motion, whatever the system says. */
    noAnimation: string | boolean | null;
    /** What can be withdrawn from, as the API answers it; while it is set the widget makes no first request. */
    data: object | null;
    /** Resolves when the widget shows its first state; rejects when it can't be loaded. */
    readonly ready: Promise<void>;
    /** The current `:state()`. */
    readonly state: string;
    /** Reads the order again; what was typed stays. */
    refresh(): Promise<void>;
    /** Moves focus to the widget's heading. */
    focus(options?: FocusOptions): void;
  }

  interface HTMLElementTagNameMap {
    'aftersale-order-tracking': AftersaleOrderTrackingElement;
    'aftersale-help': AftersaleHelpElement;
    'aftersale-preferences': AftersalePreferencesElement;
    'aftersale-return-request': AftersaleReturnRequestElement;
    'aftersale-review-form': AftersaleReviewFormElement;
    'aftersale-reviews': AftersaleReviewsElement;
    'aftersale-loyalty-points': AftersaleLoyaltyPointsElement;
    'aftersale-withdrawal': AftersaleWithdrawalElement;
  }

  interface AftersaleEventMap {
    'aftersale-ready': CustomEvent<Record<string, never>>;
    'aftersale-error': CustomEvent<{ code: string }>;
    'aftersale-state-changed': CustomEvent<{ state: string }>;
    'aftersale-order-changed': CustomEvent<{ order_id: string }>;
    'aftersale-action-requested': CustomEvent<{ action: string, order_id: string }>;
    'aftersale-preferences-changed': CustomEvent<Record<string, never>>;
    'aftersale-step-changed': CustomEvent<{ step: string }>;
    'aftersale-before-submit': CustomEvent<{ order_id: string }>;
    'aftersale-return-submitted': CustomEvent<{ return_id: string, number: string }>;
    'aftersale-claim-submitted': CustomEvent<{ claim_id: string, number: string }>;
    'aftersale-review-submitted': CustomEvent<{ subject: string; id: string }>;
    'aftersale-points-redeemed': CustomEvent<{ id: string; code: string }>;
    'aftersale-points-returned': CustomEvent<{ id: string }>;
    'aftersale-withdrawal-submitted': CustomEvent<{ number: string }>;
  }

  interface HTMLElementEventMap extends AftersaleEventMap {}
  interface DocumentEventMap extends AftersaleEventMap {}
}

/** JSX of react: attributes as in HTML. */
export interface ReactElements {
  'aftersale-order-tracking': AftersaleOrderTrackingAttributes;
  'aftersale-help': AftersaleHelpAttributes;
  'aftersale-preferences': AftersalePreferencesAttributes;
  'aftersale-return-request': AftersaleReturnRequestAttributes;
  'aftersale-review-form': AftersaleReviewFormAttributes;
  'aftersale-reviews': AftersaleReviewsAttributes;
  'aftersale-loyalty-points': AftersaleLoyaltyPointsAttributes;
  'aftersale-withdrawal': AftersaleWithdrawalAttributes;
}

/** JSX of preact: attributes as in HTML. */
export interface PreactElements {
  'aftersale-order-tracking': AftersaleOrderTrackingAttributes;
  'aftersale-help': AftersaleHelpAttributes;
  'aftersale-preferences': AftersalePreferencesAttributes;
  'aftersale-return-request': AftersaleReturnRequestAttributes;
  'aftersale-review-form': AftersaleReviewFormAttributes;
  'aftersale-reviews': AftersaleReviewsAttributes;
  'aftersale-loyalty-points': AftersaleLoyaltyPointsAttributes;
  'aftersale-withdrawal': AftersaleWithdrawalAttributes;
}

/** JSX of solid-js: attributes as in HTML. */
export interface SolidJsElements {
  'aftersale-order-tracking': AftersaleOrderTrackingAttributes;
  'aftersale-help': AftersaleHelpAttributes;
  'aftersale-preferences': AftersalePreferencesAttributes;
  'aftersale-return-request': AftersaleReturnRequestAttributes;
  'aftersale-review-form': AftersaleReviewFormAttributes;
  'aftersale-reviews': AftersaleReviewsAttributes;
  'aftersale-loyalty-points': AftersaleLoyaltyPointsAttributes;
  'aftersale-withdrawal': AftersaleWithdrawalAttributes;
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
  /** `local` keeps unfinished answers on the device, thirty days at most; `session` only until the tab is closed, like what helps offline; `none` keeps nothing. */
  'storage'?: 'local' | 'session' | 'none';
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
  /** `local` keeps unfinished answers on the device, thirty days at most; `session` only until the tab is closed, like what helps offline; `none` keeps nothing. */
  'storage'?: 'local' | 'session' | 'none';
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
  /** `local` keeps unfinished answers on the device, thirty days at most; `session` only until the tab is closed, like what helps offline; `none` keeps nothing. */
  'storage'?: 'local' | 'session' | 'none';
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

/** Attributes of `<aftersale-return-request>`. */
export interface AftersaleReturnRequestAttributes {
  /** Id of the order. */
  'order'?: string;
  /** Order token for the API. */
  'token'?: string;
  /** Id of a line that is chosen from the start. */
  'item'?: string;
  /** Id of a return that was asked for before, to show how it stands. */
  'return'?: string;
  /** Whether the browser's back button goes back a step. */
  'history'?: "steps" | "none";
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
  /** `local` keeps unfinished answers on the device, thirty days at most; `session` only until the tab is closed, like what helps offline; `none` keeps nothing. */
  'storage'?: 'local' | 'session' | 'none';
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

/** Attributes of `<aftersale-review-form>`. */
export interface AftersaleReviewFormAttributes {
  /** Id of the order, as the API has it. */
  'order'?: string;
  /** Id of a product: the page asks about this one alone. */
  'product'?: string;
  /** Order token for the API; else the page's signed link gives one. */
  'token'?: string;
  /** Stars to begin with, 1–5, for `product` or the first product; nothing is sent. */
  'rating'?: number;
  /** Asks for no photos. */
  'no-photos'?: boolean;
  /** Fewer photos per product than the shop allows. */
  'max-photos'?: number;
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
  /** `local` keeps unfinished answers on the device, thirty days at most; `session` only until the tab is closed, like what helps offline; `none` keeps nothing. */
  'storage'?: 'local' | 'session' | 'none';
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

/** Attributes of `<aftersale-reviews>`. */
export interface AftersaleReviewsAttributes {
  /** Id of the product. */
  'product'?: string;
  /** Name of the product, for `json-ld`. */
  'product-name'?: string;
  /** Puts what is shown as schema.org's `Product` with its ratings into a script inside the element, for search engines. */
  'json-ld'?: boolean;
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
  /** `local` keeps unfinished answers on the device, thirty days at most; `session` only until the tab is closed, like what helps offline; `none` keeps nothing. */
  'storage'?: 'local' | 'session' | 'none';
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

/** Attributes of `<aftersale-loyalty-points>`. */
export interface AftersaleLoyaltyPointsAttributes {
  /** Customer token, minted by the shop; with `variant="earned"` an order token, else the page's signed link gives one. */
  'token'?: string;
  /** `balance` and `next-reward` show only that; `earned` shows what `order` earns, or would with an account. */
  'variant'?: 'full' | 'balance' | 'next-reward' | 'earned';
  /** Id of the order, for `variant="earned"`. */
  'order'?: string;
  /** Leaves the history out. */
  'no-history'?: boolean;
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
  /** `local` keeps unfinished answers on the device, thirty days at most; `session` only until the tab is closed, like what helps offline; `none` keeps nothing. */
  'storage'?: 'local' | 'session' | 'none';
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

/** Attributes of `<aftersale-withdrawal>`. */
export interface AftersaleWithdrawalAttributes {
  /** Id of the order, as the API has it; shows its items, with a token. */
  'order'?: string;
  /** Order token for the API. Without one the widget asks for three details. */
  'token'?: string;
  /** Fills in the order number, where no token shows it. */
  'order-number'?: string;
  /** Fills in the customer's name, where no token shows it. */
  'name'?: string;
  /** Fills in the address for the receipt, where no token shows it. */
  'email'?: string;
  /** Starts with step one instead of the button that leads there. */
  'open'?: boolean;
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
  /** `local` keeps unfinished answers on the device, thirty days at most; `session` only until the tab is closed, like what helps offline; `none` keeps nothing. */
  'storage'?: 'local' | 'session' | 'none';
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

//! Turns a component into a custom element: properties in, events out, styles, mount, hydrate, unmount.

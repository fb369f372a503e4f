//! Widgets rendered natively to HTML with a declarative shadow root.

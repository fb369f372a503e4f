//! Typed calls to the API from a browser.

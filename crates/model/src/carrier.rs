//! Carriers, and how to tell one from a tracking number.

//! The only cdylib: registry of the widgets, loader, manifest, types, size budget.

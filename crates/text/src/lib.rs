//! Compiles Fluent files into flat tables at build time.

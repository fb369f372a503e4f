//! Handlers, one file per operation: `routes/<noun>/<verb>.rs`.

pub mod access;
pub mod config;
pub mod health;
pub mod openapi;
pub mod orders;
pub mod problems;

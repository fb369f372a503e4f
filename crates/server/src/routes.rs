//! Handlers, one file per operation: `routes/<noun>/<verb>.rs`.

pub mod access;
pub mod config;
pub mod events;
pub mod health;
pub mod loyalty;
pub mod moderation;
pub mod openapi;
pub mod orders;
pub mod preferences;
pub mod problems;
pub mod returns;
pub mod reviews;
pub mod unsubscribe;
pub mod uploads;
pub mod webhooks;
pub mod withdrawals;

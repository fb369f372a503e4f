//! The reference server: routes, tokens, mail outbox, conversion from model to api.
//!
//! Start with [`router`] for what is served, [`state`] for what every request can reach, [`start`] for how it comes up.
//! Deliberately absent: rules (in `aftersale_model`), SQL (in `aftersale_store`), and state that must survive.

pub mod router;
pub mod routes;

pub mod bearer;
pub mod body;
pub mod conditional;
pub mod idempotency;
pub mod rate;
pub mod shop_key;

pub mod error;
pub mod observe;
pub mod rendered;
pub mod state;
pub mod views;

pub mod audit;
pub mod codes;
pub mod label;
mod later;
pub mod live;
pub mod lookups;
pub mod loyalty;
pub mod mail;
pub mod moderation;
pub mod photo;
pub mod preferences;
pub mod returns;
pub mod review;
pub mod sync;
mod text;
pub mod tokens;
pub mod withdrawal;

pub mod clock;
pub mod config;
pub mod log;
pub mod start;

pub mod demo;

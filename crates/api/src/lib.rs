//! What travels over HTTP between a widget and a shop: request and response types, error codes, routes.
//!
//! The two halves of the suite meet only here.
//! Deliberately absent: rules, storage, HTTP machinery, anything that needs a clock.

#[macro_use]
mod open_enum;

pub mod access;
pub mod claim;
pub mod config;
pub mod help;
pub mod live;
pub mod loyalty;
pub mod moderation;
#[cfg(not(target_arch = "wasm32"))]
pub mod openapi;
pub mod operations;
pub mod order;
pub mod parcel;
pub mod preferences;
pub mod problem;
pub mod read;
pub mod returns;
pub mod review;
pub mod value;
pub mod webhook;
pub mod withdrawal;

pub use access::{AccessGranted, AccessRequest, ChallengeIssued, CodeAnswer, LinkAnswer};
pub use claim::{Claim, ClaimRequest, Upload};
pub use config::Config;
pub use help::Help;
pub use loyalty::Loyalty;
pub use order::Order;
pub use parcel::{DeliveryVote, Parcel};
pub use preferences::{Preferences, PreferencesUpdate};
pub use problem::{Code, FieldError, Problem};
pub use value::{Day, Instant, Money};

//! Every operation in-process, on a SQLite store, mirroring `src/routes`; what holds for all of them is in `every`.

mod access;
mod config;
mod counting;
mod events;
mod every;
mod loyalty;
mod moderation;
mod orders;
mod preferences;
mod returns;
mod reviews;
mod sample;
mod stage;
mod unsubscribe;
mod uploads;
mod webhooks;
mod withdrawals;

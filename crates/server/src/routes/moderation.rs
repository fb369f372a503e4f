//! The shop's own side of reviews, behind its moderation token.

pub mod list;
pub mod page;
pub mod photo;
pub mod publish;
pub mod reject;
pub mod reply;

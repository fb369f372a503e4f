//! What customers read in mails: compiled from `text/*.ftl`.

include!(concat!(env!("OUT_DIR"), "/text.rs"));

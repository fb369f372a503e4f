//! The words a customer reads, one function per message of `text/en.ftl`.

include!(concat!(env!("OUT_DIR"), "/text.rs"));

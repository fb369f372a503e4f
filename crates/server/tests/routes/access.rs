//! Getting in.

mod answer;
mod link;
mod request;

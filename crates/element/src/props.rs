//! Attribute values of one element, readable in a view and changing over its life.

use leptos::prelude::*;

/// Cheap to clone. A view that reads a value is run again when it changes.
///
/// Counted, not owned by a reactive scope: it outlives the view when an element is mounted anew.
#[derive(Clone)]
pub struct Props(ArcRwSignal<Vec<(String, String)>>);

impl Props {
    pub fn new(values: Vec<(String, String)>) -> Self {
        Self(ArcRwSignal::new(values))
    }

    /// The attribute's text; `None` where it is not set. Tracks.
    pub fn get(&self, name: &str) -> Option<String> {
        self.0.with(|all| find(all, name))
    }

    /// As [`Props::get`], without running the reader again later.
    pub fn peek(&self, name: &str) -> Option<String> {
        self.0.with_untracked(|all| find(all, name))
    }

    /// Sets, or with `None` removes.
    pub fn set(&self, name: &str, value: Option<String>) {
        self.0.update(|all| {
            all.retain(|(key, _)| key != name);
            if let Some(value) = value {
                all.push((name.to_owned(), value));
            }
        });
    }

    /// `heading-level`, kept within 2–6.
    pub fn heading_level(&self) -> u8 {
        self.get("heading-level").and_then(|text| text.parse().ok()).map_or(2, |level: u8| level.clamp(2, 6))
    }
}

fn find(all: &[(String, String)], name: &str) -> Option<String> {
    all.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone())
}

//! Attribute values of one element, readable in a view and changing over its life.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use leptos::prelude::{ArcTrigger, Notify, Track};

/// Cheap to clone. A view that reads a value is run again when it changes.
///
/// Counted, not owned by a reactive scope: it outlives the view when an element is mounted anew.
#[derive(Clone)]
pub struct Props {
    values: Arc<Mutex<Vec<(String, String)>>>,
    changed: ArcTrigger,
}

impl Props {
    pub fn new(values: Vec<(String, String)>) -> Self {
        Self { values: Arc::new(Mutex::new(values)), changed: ArcTrigger::new() }
    }

    /// The attribute's text; `None` where it is not set. Tracks.
    pub fn get(&self, name: &str) -> Option<String> {
        self.changed.track();
        self.peek(name)
    }

    /// As [`Props::get`], without running the reader again later.
    pub fn peek(&self, name: &str) -> Option<String> {
        find(&self.locked(), name)
    }

    /// Sets, or with `None` removes.
    pub fn set(&self, name: &str, value: Option<String>) {
        {
            let mut all = self.locked();
            all.retain(|(key, _)| key != name);
            if let Some(value) = value {
                all.push((name.to_owned(), value));
            }
        }
        self.changed.notify();
    }

    /// `heading-level`, kept within 2–6.
    pub fn heading_level(&self) -> u8 {
        match self.get("heading-level").as_deref() {
            Some("3") => 3,
            Some("4") => 4,
            Some("5") => 5,
            Some("6") => 6,
            _ => 2,
        }
    }

    fn locked(&self) -> MutexGuard<'_, Vec<(String, String)>> {
        self.values.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn find(all: &[(String, String)], name: &str) -> Option<String> {
    all.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone())
}

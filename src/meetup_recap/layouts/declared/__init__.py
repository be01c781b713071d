"""Layouts that are data: rules in a YAML file, written by hand or learned, in the place of a class."""

from meetup_recap.layouts.declared.layout import DeclaredLayout

__all__ = ["DeclaredLayout"]

"""What a project with old findings needs: which ones are known, and which lines a branch has changed."""

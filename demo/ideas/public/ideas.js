// Dependent selects the old way: the parent's change asks the server for the child's options.
(() => {
  const childOf = { status_call: 'reason_status', kategori: 'kendala' };

  for (const parentId of Object.keys(childOf)) {
    const parent = document.getElementById(parentId);
    const child = document.getElementById(childOf[parentId]);
    parent.onchange = () => {
      child.disabled = true;
      const query = `untuk=${child.name}&induk=${encodeURIComponent(parent.value)}`;
      const request = new XMLHttpRequest();
      request.open('GET', `/ideas/opsi?${query}`);
      request.onload = () => {
        child.length = 1;
        for (const value of JSON.parse(request.responseText)) child.add(new Option(value, value));
        child.disabled = false;
      };
      request.send();
    };
  }
})();
